//! Arrow's columns as the core takes them, where they lie.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, Field, Schema, TimeUnit};
use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind};
use greenroom::kpi::tally::{Bits, Figures, Numbers};

/// What is in the columns of a table.
pub(super) fn fields(schema: &Schema) -> Vec<BulkField<'_>> {
    let field = |field: &'_ Field| -> BulkKind<'static> { kind(field.data_type()) };
    schema.fields().iter().map(|own| BulkField { name: own.name(), kind: field(own) }).collect()
}

fn kind(data: &DataType) -> BulkKind<'static> {
    match data {
        _ if data.is_integer() => BulkKind::Integer,
        DataType::Float32 | DataType::Float64 => BulkKind::Float,
        DataType::Decimal128(_, scale) => BulkKind::Decimal(*scale),
        DataType::Boolean => BulkKind::Flag,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => BulkKind::Text,
        DataType::Dictionary(_, values) if kind(values) == BulkKind::Text => BulkKind::Text,
        DataType::Date32 => BulkKind::Date,
        DataType::Date64 => BulkKind::Instant { per_second: 1_000, in_utc: false },
        DataType::Timestamp(unit, zone) => {
            let per_second = match unit {
                TimeUnit::Second => 1,
                TimeUnit::Millisecond => 1_000,
                TimeUnit::Microsecond => 1_000_000,
                TimeUnit::Nanosecond => 1_000_000_000,
            };
            BulkKind::Instant { per_second, in_utc: zone.is_some() }
        }
        DataType::Null => BulkKind::Nothing,
        DataType::Decimal256(..) => BulkKind::Other("decimal numbers of 256 bits"),
        DataType::List(_) | DataType::LargeList(_) | DataType::FixedSizeList(..) => BulkKind::Other("lists"),
        DataType::Struct(_) | DataType::Map(..) => BulkKind::Other("objects"),
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView => BulkKind::Other("bytes"),
        _ => BulkKind::Other("values of another type"),
    }
}

/// The columns of a piece of a table.
pub(super) fn columns(piece: &RecordBatch) -> Vec<BulkColumn<'_>> {
    piece.columns().iter().map(|array| column(array.as_ref())).collect()
}

fn column(array: &dyn Array) -> BulkColumn<'_> {
    if let Some(numbers) = numbers(array) {
        return BulkColumn::Integers(Figures { numbers, present: present(array) });
    }
    if let Some(numbers) = array.as_primitive_opt::<Float64Type>() {
        return BulkColumn::Doubles(numbers.values(), present(array));
    }
    if let Some(numbers) = array.as_primitive_opt::<Float32Type>() {
        return BulkColumn::Singles(numbers.values(), present(array));
    }
    if let Some(units) = array.as_primitive_opt::<Decimal128Type>() {
        return BulkColumn::Decimals(units.values(), present(array));
    }
    if let Some(flags) = array.as_boolean_opt() {
        let bits = Bits::new(flags.values().values(), flags.values().offset());
        return BulkColumn::Flags(bits, flags.len(), present(array));
    }
    if let Some(texts) = texts(array) {
        return BulkColumn::Texts(texts);
    }
    named(array).unwrap_or(BulkColumn::Nothing(array.len()))
}

/// Texts by places in a dictionary; one by one where the dictionary is longer than the column.
fn named(array: &dyn Array) -> Option<BulkColumn<'_>> {
    let dictionary = array.as_any_dictionary_opt()?;
    let names = texts(dictionary.values().as_ref())?;
    let codes = Figures { numbers: numbers(dictionary.keys())?, present: present(dictionary.keys()) };
    if names.len() <= array.len() {
        return Some(BulkColumn::Codes { codes, names });
    }
    let has = |row| codes.present.is_none_or(|bits| bits.has(row));
    let places = dictionary.normalized_keys();
    let name = |(row, place): (usize, &usize)| if has(row) { names.get(*place).copied().flatten() } else { None };
    Some(BulkColumn::Texts(places.iter().enumerate().map(name).collect()))
}

/// The texts of a column; nothing where it has others.
fn texts(array: &dyn Array) -> Option<Vec<Option<&str>>> {
    if let Some(texts) = array.as_string_opt::<i32>() {
        return Some(texts.iter().collect());
    }
    if let Some(texts) = array.as_string_opt::<i64>() {
        return Some(texts.iter().collect());
    }
    array.as_string_view_opt().map(|texts| texts.iter().collect())
}

/// The whole numbers of a column; nothing where it has others.
fn numbers(array: &dyn Array) -> Option<Numbers<'_>> {
    macro_rules! of_any {
        ($($name:ident: $($type:ty),+;)+) => {
            $($(if let Some(numbers) = array.as_primitive_opt::<$type>() {
                return Some(Numbers::$name(numbers.values()));
            })+)+
        };
    }
    of_any! {
        I64: Int64Type, Date64Type, TimestampSecondType, TimestampMillisecondType, TimestampMicrosecondType, TimestampNanosecondType;
        I32: Int32Type, Date32Type;
        I16: Int16Type;
        I8: Int8Type;
        U64: UInt64Type;
        U32: UInt32Type;
        U16: UInt16Type;
        U8: UInt8Type;
    }
    None
}

/// Which rows have a value.
fn present(array: &dyn Array) -> Option<Bits<'_>> {
    array.nulls().filter(|nulls| nulls.null_count() > 0).map(|nulls| Bits::new(nulls.validity(), nulls.offset()))
}
