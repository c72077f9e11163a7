use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StructArray};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use pyo3_arrow::ffi::{ArrayIterator, to_array_pycapsules, to_schema_pycapsule, to_stream_pycapsule};

/// Columns of one length, which any Arrow library reads without a copy.
#[pyclass(frozen, module = "greenroom")]
pub(crate) struct Columns(pub(crate) RecordBatch);

impl Columns {
    fn rows(&self) -> ArrayRef {
        Arc::new(StructArray::from(self.0.clone()))
    }
}

#[pymethods]
impl Columns {
    /// The names of the columns, in their order.
    #[getter]
    fn names(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        Ok(to_schema_pycapsule(py, self.0.schema().as_ref())?)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let field = Arc::new(struct_field(&self.0));
        Ok(to_array_pycapsules(py, field, self.rows().as_ref(), requested_schema)?)
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let reader = ArrayIterator::new([Ok(self.rows())].into_iter(), Arc::new(struct_field(&self.0)));
        Ok(to_stream_pycapsule(py, Box::new(reader), requested_schema)?)
    }

    fn __repr__(&self) -> String {
        format!("<greenroom.Columns {} rows: {}>", self.0.num_rows(), self.names().join(", "))
    }
}

/// The rows as one struct, with what the schema says of them.
fn struct_field(batch: &RecordBatch) -> arrow_schema::Field {
    let schema = batch.schema();
    arrow_schema::Field::new_struct("", schema.fields().clone(), false).with_metadata(schema.metadata().clone())
}
