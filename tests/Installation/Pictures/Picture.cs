using Microsoft.Playwright;

namespace Installation.Pictures;

/// <summary>A picture of a page.</summary>
/// <param name="Name">Its name: the file without the ending.</param>
/// <param name="By">Sign-in name of whoever looks at the page.</param>
/// <param name="Path">The page.</param>
/// <param name="Shown">What is to be seen on it when it is taken.</param>
internal sealed record Picture(string Name, string By, string Path, Func<IPage, ILocator> Shown);
