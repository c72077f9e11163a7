use std::sync::LazyLock;

use super::node::Node;

/// The schema of all inputs, made from the types by the example `schema`.
static SCHEMA: LazyLock<Node> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../schema/walk.json")).unwrap_or(Node::Null));

/// The longest chain of references from one definition to the next.
const REFERENCES: usize = 16;

/// What a place of a document must look like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape<'a> {
    definitions: &'a Node,
    schema: &'a Node,
}

impl Shape<'static> {
    /// The shape of a type, by its name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let definitions = SCHEMA.get("$defs")?;
        Some(Shape { definitions, schema: definitions.get(name)? })
    }
}

impl<'a> Shape<'a> {
    /// The shape in another schema than that of all inputs.
    #[cfg(test)]
    pub(crate) fn of(schema: &'a Node) -> Self {
        Shape { definitions: schema.get("$defs").unwrap_or(&Node::Null), schema }.resolved()
    }

    fn at(self, schema: &'a Node) -> Self {
        Shape { schema, ..self }.resolved()
    }

    /// What the shape refers to.
    pub(super) fn resolved(mut self) -> Self {
        for _ in 0..REFERENCES {
            let Some(definition) = self.schema.get("$ref").and_then(Node::text) else { break };
            let name = definition.trim_start_matches("#/$defs/");
            self.schema = self.definitions.get(name).unwrap_or(&Node::Null);
        }
        self
    }

    pub(super) fn keyword(self, name: &str) -> Option<&'a Node> {
        self.schema.get(name)
    }

    pub(super) fn text(self, keyword: &str) -> Option<&'a str> {
        self.keyword(keyword).and_then(Node::text)
    }

    pub(super) fn whole(self, keyword: &str) -> Option<i128> {
        self.keyword(keyword).and_then(Node::whole)
    }

    /// The names of the types that may stand here.
    pub(super) fn types(self) -> Vec<&'a str> {
        match self.keyword("type") {
            Some(Node::Text(name)) => vec![name],
            Some(names) => names.items().iter().filter_map(Node::text).collect(),
            None => Vec::new(),
        }
    }

    /// The words of an enum; nothing when the text is free.
    pub(super) fn words(self) -> Vec<&'a str> {
        match self.keyword("const") {
            Some(word) => word.text().into_iter().collect(),
            None => self.keyword("enum").map_or(&[][..], Node::items).iter().filter_map(Node::text).collect(),
        }
    }

    /// The named fields of an object, in order.
    pub(super) fn fields(self) -> &'a [(String, Node)] {
        self.keyword("properties").map_or(&[], Node::fields)
    }

    /// The shape of a field: by its name, or of any field of a map.
    pub(super) fn field(self, name: &str) -> Option<Self> {
        let named = self.keyword("properties").and_then(|fields| fields.get(name));
        let any = || self.keyword("additionalProperties").filter(|schema| matches!(schema, Node::Object(_)));
        named.or_else(any).map(|schema| self.at(schema))
    }

    /// The shape of a map's keys.
    pub(super) fn keys(self) -> Option<Self> {
        self.keyword("propertyNames").map(|schema| self.at(schema))
    }

    pub(super) fn requires(self, name: &str) -> bool {
        self.keyword("required").is_some_and(|names| names.items().iter().any(|known| known.text() == Some(name)))
    }

    /// Whether fields without a name are refused.
    pub(super) fn is_closed(self) -> bool {
        self.keyword("additionalProperties") == Some(&Node::Bool(false))
    }

    /// The shape of the item at this place of a list.
    pub(super) fn item(self, place: usize) -> Option<Self> {
        let prefix = self.keyword("prefixItems").and_then(|items| items.items().get(place));
        prefix.or_else(|| self.keyword("items")).map(|schema| self.at(schema))
    }

    /// The variants of a tagged union: the tag and the shape of each; nothing when it is none.
    pub(super) fn variants(self) -> Option<Vec<(&'a str, Self)>> {
        let mapping = self.keyword("discriminator")?.get("mapping")?;
        let variant = |(tag, reference): &'a (String, Node)| {
            let name = reference.text()?.trim_start_matches("#/$defs/");
            Some((tag.as_str(), self.at(self.definitions.get(name)?)))
        };
        Some(mapping.fields().iter().filter_map(variant).collect())
    }

    /// The name and the version of the stored document that must stand here.
    pub(super) fn document(self) -> Option<(&'a str, i128)> {
        Some((self.field("document")?.text("const")?, self.field("version")?.whole("const")?))
    }

    /// Every stored document of the schema with the version that this library knows.
    pub(crate) fn documents(self) -> Vec<(&'a str, i128)> {
        let all = self.definitions.fields().iter();
        all.filter_map(|(_, schema)| Shape { schema, ..self }.document()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::walk::formats;

    #[test]
    fn every_format_of_the_schema_is_checked() {
        for (name, schema) in SCHEMA.get("$defs").unwrap().fields() {
            judge(name, schema);
        }
    }

    fn judge(name: &str, schema: &Node) {
        if let Some(format) = schema.get("format").and_then(Node::text) {
            let known = formats::text(format).is_some() || formats::object(format).is_some();
            assert!(known, "{name}: add the format `{format}` to wire/walk/formats.rs");
        }
        assert!(schema.get("anyOf").is_none(), "{name}: the walk does not know choices without a tag");
        schema.get("properties").map_or(&[][..], Node::fields).iter().for_each(|(field, below)| judge(field, below));
        schema.get("prefixItems").map_or(&[][..], Node::items).iter().for_each(|below| judge(name, below));
        ["items", "additionalProperties", "propertyNames"]
            .iter()
            .filter_map(|keyword| schema.get(keyword))
            .for_each(|below| judge(name, below));
    }
}
