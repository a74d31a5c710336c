namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>A file that was sent to be imported.</summary>
/// <param name="Name">Its name, whose end says whether it is an archive.</param>
/// <param name="Open">Opens its content.</param>
internal sealed record ImportFile(string Name, Func<Stream> Open)
{
    /// <summary>The file of a form.</summary>
    public static ImportFile Of(IFormFile file) => new(file.FileName, file.OpenReadStream);
}
