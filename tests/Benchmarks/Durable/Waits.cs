using System.Globalization;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Expressions.Data;
using TestKit.Runtime;

namespace Benchmarks.Durable;

/// <summary>Instances of the endless definition, each resumed from one wait to the next.</summary>
internal sealed class Waits(TestNode node)
{
    private static readonly CommandOrigin Origin = new("bench");
    private readonly List<string> _bookmarks = [];

    public int Count => _bookmarks.Count;

    public async Task AddAsync()
    {
        var instanceId = await node.StartAsync("bench", CancellationToken.None);
        _bookmarks.Add((await node.BookmarksAsync(instanceId, CancellationToken.None)).Single());
    }

    public async Task ResumeAsync(int place)
    {
        var bookmark = _bookmarks[place];
        await node.Commands.ResumeAsync(bookmark, DataObject.Empty, Origin, CancellationToken.None);
        _bookmarks[place] = NextOf(bookmark);
    }

    // The definition gives two numbers in each turn: to the next execution of the wait, and to its bookmark.
    private static string NextOf(string bookmark)
    {
        var hyphen = bookmark.LastIndexOf('-');
        return $"{bookmark[..hyphen]}-{int.Parse(bookmark[(hyphen + 1)..], CultureInfo.InvariantCulture) + 2}";
    }
}
