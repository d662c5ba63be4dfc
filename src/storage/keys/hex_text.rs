//! Bytes of a known length as hexadecimal text, for serde.

use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&super::hex(bytes))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
    deserializer: D,
) -> Result<[u8; N], D::Error> {
    let text = String::deserialize(deserializer)?;
    let bytes = text.as_bytes();
    let mut array = [0; N];
    if bytes.len() != 2 * N {
        return Err(D::Error::custom("wrong length"));
    }
    for (byte, pair) in array.iter_mut().zip(bytes.chunks_exact(2)) {
        let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let (Some(high), Some(low)) = (digit(pair[0]), digit(pair[1])) else {
            return Err(D::Error::custom("not hexadecimal"));
        };
        *byte = high << 4 | low;
    }
    Ok(array)
}
