//! The fields of a preview that have a form of their own when they are written: inspections have the wire format, and a framework its id.

/// An inspection, as the wire format writes and reads it.
pub mod inspection_json {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::engine::Inspection;
    use crate::exchange::wire::{InspectionJson, Value, read_inspection};

    pub fn serialize<S: Serializer>(inspection: &Inspection, serializer: S) -> Result<S::Ok, S::Error> {
        InspectionJson::from(inspection).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Inspection, D::Error> {
        read_inspection(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// An inspection with its scenario, as the wire format writes and reads it.
pub mod shared_json {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::exchange::Shared;
    use crate::exchange::wire::{InspectionJson, Value, read_shared};

    pub fn serialize<S: Serializer>(shared: &Shared, serializer: S) -> Result<S::Ok, S::Error> {
        InspectionJson::from(shared).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Shared, D::Error> {
        read_shared(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A framework, by its id.
pub mod framework_id {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::engine::Framework;
    use crate::frameworks::framework;

    pub fn serialize<S: Serializer>(framework: &Framework, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(framework.id)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Framework, D::Error> {
        framework(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
