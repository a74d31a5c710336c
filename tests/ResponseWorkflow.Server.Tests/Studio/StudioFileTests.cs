using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;

namespace ResponseWorkflow.Server.Tests.Studio;

/// <summary>The designer's files, as they are fetched by the build.</summary>
public sealed class StudioFileTests(StudioFixture studio) : IClassFixture<StudioFixture>
{
    private const string Plain = "/studio/_content/MudBlazor/MudBlazor.min.css";

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task A_file_comes_in_the_best_coding_that_the_client_takes(string? accepted, string? coding)
    {
        using var answer = await studio.GetAsync(Plain, accepted);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(coding);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        SHA256.HashData(Expand(bytes, coding)).ShouldBe(SHA256.HashData(await File.ReadAllBytesAsync(studio.FileOf("_content/MudBlazor/MudBlazor.min.css"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Each_file_of_the_package_is_sent_as_it_is_with_its_type()
    {
        var wrong = new List<string>();
        foreach (var path in studio.Files)
        {
            using var answer = await studio.SendAsync(HttpMethod.Head, $"/studio/{path}");
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentLength != new FileInfo(studio.FileOf(path)).Length || answer.Content.Headers.ContentType?.MediaType != TypeOf(path))
                wrong.Add($"{path}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType}");
        }

        wrong.ShouldBeEmpty();
        studio.Files.Count.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task A_name_with_a_fingerprint_is_never_asked_for_again_and_every_other_each_time()
    {
        foreach (var path in studio.Files)
        {
            using var answer = await studio.SendAsync(HttpMethod.Head, $"/studio/{path}");
            var isFingerprinted = path.StartsWith("_framework/", StringComparison.Ordinal) && path is not ("_framework/blazor.webassembly.js" or "_framework/dotnet.js") || path.EndsWith(".bundle.scp.css", StringComparison.Ordinal);
            answer.Headers.CacheControl!.ToString().ShouldBe(isFingerprinted ? "public, max-age=31536000, immutable" : "no-cache", path);
            answer.Headers.ETag!.IsWeak.ShouldBeFalse(path);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_known_tag_is_answered_with_304_and_nothing_else(string? accepted)
    {
        using var first = await studio.GetAsync(Plain, accepted);

        using var second = await studio.GetAsync(Plain, accepted, first.Headers.ETag!.ToString());
        using var weakened = await studio.GetAsync(Plain, accepted, $"W/{first.Headers.ETag}");
        using var other = await studio.GetAsync(Plain, accepted, "\"of-before\"");

        foreach (var known in new[] { second, weakened })
        {
            known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            known.Headers.ETag.ShouldBe(first.Headers.ETag);
            known.Headers.CacheControl!.NoCache.ShouldBeTrue();
            (await known.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }

        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_coding_has_a_tag_of_its_own()
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var accepted in new[] { "br", "gzip", null })
        {
            using var answer = await studio.GetAsync(Plain, accepted);
            tags.Add(answer.Headers.ETag!.ToString());
        }

        tags.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("/studio/_framework/missing.abcdefghij.wasm")]
    [InlineData("/studio/_content/MudBlazor/missing.css")]
    [InlineData("/studio/_content/MudBlazor/MudBlazor.min.css.br")]
    [InlineData("/studio/_framework/../../appsettings.json")]
    [InlineData("/studio/_content/%2e%2e/%2e%2e/package.json")]
    [InlineData("/studio/page/missing.js")]
    public async Task A_file_that_is_not_there_is_not_answered_with_a_page(string path)
    {
        using var answer = await studio.GetAsync(path, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/studio/index.html")]
    [InlineData("/studio/package.json")]
    public async Task The_page_of_the_package_is_not_sent(string path)
    {
        using var answer = await studio.GetAsync(path, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_can_only_be_read()
    {
        using var answer = await studio.SendAsync(HttpMethod.Post, Plain);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("page.js", "text/javascript")]
    [InlineData("page.css", "text/css")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Our_own_files_have_a_tag_too(string name, string type)
    {
        using var first = await studio.GetAsync($"/studio/page/{name}", null);
        using var second = await studio.GetAsync($"/studio/page/{name}", null, first.Headers.ETag!.ToString());

        first.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static byte[] Expand(byte[] bytes, string? coding)
    {
        using var from = new MemoryStream(bytes);
        using Stream stream = coding switch
        {
            "br" => new BrotliStream(from, CompressionMode.Decompress),
            "gzip" => new GZipStream(from, CompressionMode.Decompress),
            _ => from,
        };
        using var to = new MemoryStream();
        stream.CopyTo(to);
        return to.ToArray();
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".wasm" => "application/wasm",
        ".js" => "text/javascript",
        ".css" => "text/css",
        ".json" or ".map" => "application/json",
        ".dat" => "application/octet-stream",
        ".woff2" => "font/woff2",
        ".png" => "image/png",
        ".ico" or ".cur" => "image/x-icon",
        ".webmanifest" => "application/manifest+json",
        ".scss" => "text/plain",
        var other => throw new InvalidOperationException($"Files of the kind '{other}' need a type: {path}"),
    };
}
