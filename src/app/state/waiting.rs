//! Ratings that wait until the person asks for them.

use super::base::State;

impl State {
    /// While ratings wait: rates the figures shown if their ratings were requested, or if another version is shown than was rated.
    pub(super) fn refresh_ratings(self, requested: bool) -> Self {
        match &self.last_rated {
            Some(rated) if requested || !rated.shows_same_version_as(self.inputs()) => {
                Self { last_rated: Some(self.inputs().clone()), ratings_requests: self.ratings_requests + 1, ..self }
            }
            _ => self,
        }
    }
}
