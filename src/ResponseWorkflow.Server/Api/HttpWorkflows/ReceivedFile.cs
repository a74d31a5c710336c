using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.HttpWorkflows;

/// <summary>A file that a request brought.</summary>
/// <param name="Field">Name of its form field.</param>
/// <param name="Name">Name of the file; empty when it has none.</param>
/// <param name="ContentType">Media type as the sender says.</param>
/// <param name="Bytes">Content.</param>
internal sealed record ReceivedFile(string Field, string Name, string ContentType, byte[] Bytes)
{
    /// <summary>The extension without dot.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.');

    /// <summary>The file as data: it lives in the instance's data, as Base64, so the limit of inputs is its limit too.</summary>
    public DataValue ToData() => DataValue.ObjectOf(
        ("field", Field),
        ("fileName", Name),
        ("contentType", ContentType),
        ("size", Bytes.Length),
        ("content", Convert.ToBase64String(Bytes)));
}
