using System.Text.RegularExpressions;
using Installation.Pictures;

namespace Installation;

/// <summary>The pictures of the documentation: taken by <see cref="DemonstrationTests"/>, with UPDATE_PICTURES=true also into docs/pictures.</summary>
public sealed partial class PictureTests
{
    private const int LargestBytes = 250_000;

    [Fact]
    public void The_documentation_shows_exactly_the_pictures_that_there_are()
    {
        var shown = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathOf(), "*.md"))
            .SelectMany(static file => Reference().Matches(File.ReadAllText(file)).Select(found => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, found.Groups["file"].Value))))
            .Distinct(StringComparer.Ordinal);

        shown.Order(StringComparer.Ordinal).ShouldBe(Directory.EnumerateFiles(PictureFolder.Documented).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_is_small_enough_to_be_read_over_a_slow_line() =>
        Directory.EnumerateFiles(PictureFolder.Documented).Where(static file => new FileInfo(file).Length > LargestBytes).ShouldBeEmpty();

    [GeneratedRegex(@"!\[[^\]]*\]\((?<file>[^)]*pictures/[^)]+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
