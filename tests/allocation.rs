//! Rating allocates nothing.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

use inspection_ratings::engine::rate;
use inspection_ratings::published::{PUBLISHED, PublishedInspection};

struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

// SAFETY: hands every call to the system's allocator, and only counts.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        unsafe { System.dealloc(ptr, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// The only test of this file: another one in parallel would be counted too.
#[test]
fn rating_allocates_nothing() {
    let inspections = PUBLISHED.map(PublishedInspection::inspection);
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    assert!(before > 0, "the allocator counts");
    for inspection in &inspections {
        black_box(rate(black_box(inspection)));
    }
    assert_eq!(ALLOCATIONS.load(Ordering::Relaxed), before);
}
