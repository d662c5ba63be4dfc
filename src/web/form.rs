//! Reading a posted form.

use std::collections::HashMap;

use zeroize::Zeroize as _;

/// The fields of a form as they were sent; a missing field reads as empty.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    fields: HashMap<String, Vec<String>>,
}

/// Passphrases come as fields, too.
impl Drop for Fields {
    fn drop(&mut self) {
        self.fields.values_mut().flatten().for_each(|value| value.zeroize());
    }
}

impl Fields {
    /// Parses an `application/x-www-form-urlencoded` body or query.
    #[must_use]
    pub fn parse(body: &[u8]) -> Fields {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in form_urlencoded::parse(body) {
            fields.entry(name.into_owned()).or_default().push(value.into_owned());
        }
        Fields { fields }
    }

    /// The field without the blanks around it.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The field as typed.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.fields.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    /// Every field as it was sent, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut names: Vec<_> = self.fields.iter().collect();
        names.sort_unstable();
        names
            .into_iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
    }

    /// Every value of a field that may be sent several times, such as checkboxes.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.fields.get(name).map_or(&[], Vec::as_slice)
    }
}

impl<S: Send + Sync> axum::extract::FromRequest<S> for Fields {
    type Rejection = axum::http::StatusCode;

    async fn from_request(request: axum::extract::Request, state: &S) -> Result<Self, Self::Rejection> {
        let body = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(|_| axum::http::StatusCode::BAD_REQUEST)?;
        Ok(Fields::parse(&body))
    }
}
