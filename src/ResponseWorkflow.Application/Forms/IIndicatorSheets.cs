using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms;

/// <summary>Finds what the fields of a form ask for that take the indicators of a line test. Must be safe for use by several threads.</summary>
public interface IIndicatorSheets
{
    /// <summary>The sheets by name of the field; a field for whose circuit there is no template has none.</summary>
    /// <param name="context">Reads the templates that are in force.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="facts">What is known, such as the case's data.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyDictionary<string, IIndicatorSheet>> ReadAsync(ResponseDbContext context, IReadOnlyList<IndicatorField> fields, DataObject facts, CancellationToken cancellationToken);
}
