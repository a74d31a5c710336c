namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>A column of an exported list.</summary>
/// <typeparam name="T">The entries of the list.</typeparam>
/// <param name="TitleZh">Its heading in Chinese.</param>
/// <param name="TitleEn">Its heading in English.</param>
/// <param name="Width">How wide it is, in characters.</param>
/// <param name="Value">What an entry has in it.</param>
internal sealed record ExportColumn<T>(string TitleZh, string TitleEn, double Width, Func<T, CellValue> Value);
