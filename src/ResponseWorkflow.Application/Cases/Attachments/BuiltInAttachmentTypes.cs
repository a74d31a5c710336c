namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>The types of files that cases of a response centre have, for those who set no others. None of them is one that a browser would run.</summary>
internal static class BuiltInAttachmentTypes
{
    private const string Zip = "504B0304", EmptyZip = "504B0506", Compound = "D0CF11E0A1B11AE1", Office = "application/vnd.openxmlformats-officedocument.";

    public static IReadOnlyList<AttachmentType> All { get; } =
    [
        Type(".pdf", "application/pdf", "255044462D"),
        Type(".png", "image/png", "89504E470D0A1A0A"),
        Type(".jpg", "image/jpeg", "FFD8FF"),
        Type(".jpeg", "image/jpeg", "FFD8FF"),
        Type(".gif", "image/gif", "474946383761", "474946383961"),
        Type(".bmp", "image/bmp", "424D"),
        Type(".webp", "image/webp", "52494646????????57454250"),
        Type(".docx", Office + "wordprocessingml.document", Zip),
        Type(".xlsx", Office + "spreadsheetml.sheet", Zip),
        Type(".pptx", Office + "presentationml.presentation", Zip),
        Type(".doc", "application/msword", Compound),
        Type(".xls", "application/vnd.ms-excel", Compound),
        Type(".ppt", "application/vnd.ms-powerpoint", Compound),
        Type(".vsd", "application/vnd.visio", Compound),
        Type(".vsdx", "application/vnd.ms-visio.drawing", Zip),
        Type(".zip", "application/zip", Zip, EmptyZip),
        Type(".txt", "text/plain", FileSignature.Text, "FFFE"),
        Type(".csv", "text/csv", FileSignature.Text, "FFFE"),
        Type(".log", "text/plain", FileSignature.Text),
        Type(".mp4", "video/mp4", "????????66747970"),
        Type(".mp3", "audio/mpeg", "494433", "FFFB", "FFF3", "FFF2"),
        Type(".wav", "audio/wav", "52494646????????57415645"),
        Type(".amr", "audio/amr", "2321414D52"),
    ];

    private static AttachmentType Type(string ending, string contentType, params ReadOnlySpan<string> signatures)
    {
        var type = new AttachmentType { Ending = ending, ContentType = contentType };
        foreach (var signature in signatures)
            type.Signatures.Add(signature);
        return type;
    }
}
