using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Engine.Execution.Stimuli;

namespace ResponseWorkflow.Cli.Hosting;

/// <content>Where instances wait, and how the outside is played.</content>
internal sealed partial class InMemoryHost
{
    private readonly Dictionary<string, Wait> _waits = new(StringComparer.Ordinal);
    private long _lastWait;

    /// <summary>Plays the outside: resumes every wait in order of creation, again and again, until nothing waits.</summary>
    /// <remarks>
    /// Events carry null, tasks have the result null, HTTP requests are answered by the first expected status (or 200) and nothing else, HTTP endpoints
    /// get an empty request, timers move the clock to their instant. A wait for a child is over when the child says so.
    /// </remarks>
    /// <param name="maxResumes">The most waits to resume.</param>
    /// <returns>False when something still waits because <paramref name="maxResumes"/> was reached.</returns>
    public bool RunUntilNothingWaits(int maxResumes)
    {
        var resumed = 0;
        while (true)
        {
            var round = _waits.Values.Where(wait => !_childWaits.Contains(wait.Bookmark.Id)).OrderBy(static wait => wait.Order).ToArray();
            if (round.Length == 0)
                return true;
            foreach (var wait in round)
            {
                if (!_waits.ContainsKey(wait.Bookmark.Id))
                    continue;
                if (resumed++ >= maxResumes)
                    return false;

                // Noted already, and not for want of resumes.
                if (_bursts >= _settings.MaxBursts)
                    return true;
                Resume(wait.Instance, wait.Bookmark);
            }
        }
    }

    private void Resume(HostedInstance instance, Bookmark bookmark)
    {
        if (bookmark.DueAt > _now)
            _now = bookmark.DueAt.Value;
        _work.Enqueue(new HostWork.Stimulate(instance, new ResumeBookmarks { BookmarkId = bookmark.Id, Input = OutsideAnswer.For(instance, bookmark) }));
        DoWork();
    }

    /// <summary>A place where an instance waits.</summary>
    /// <param name="Instance">The instance.</param>
    /// <param name="Bookmark">The place.</param>
    /// <param name="Order">Its place in the order of creation over all instances.</param>
    private sealed record Wait(HostedInstance Instance, Bookmark Bookmark, long Order);
}
