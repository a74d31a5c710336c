namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>A type of file that may be attached.</summary>
public sealed class AttachmentType
{
    /// <summary>The ending of the name, with the dot and in small letters: <c>.pdf</c>.</summary>
    public string Ending { get; set; } = "";

    /// <summary>The media type that it is downloaded as.</summary>
    public string ContentType { get; set; } = "application/octet-stream";

    /// <summary>
    /// How the content begins, in hex, with <c>??</c> for any byte: one of them must fit. <c>text</c> stands for a text, which holds no byte 0. The extension alone says
    /// nothing, so at least one is needed.
    /// </summary>
    public IList<string> Signatures { get; } = [];
}
