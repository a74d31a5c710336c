using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Reach;
using ResponseWorkflow.Application.Tasks.Rows;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>The walks along indexes that make a page of a tab.</summary>
internal sealed class TaskWalks(ResponseDbContext context, TaskReach reach, TaskListRequest request)
{
    /// <summary>The places of the page, in order.</summary>
    public IQueryable<Place> Places()
    {
        var walks = Walks();

        // Each walk is cut to the page before they are merged, so none is walked further; one task may stand in several.
        return walks.Length switch
        {
            0 => Cut(Nothing()),
            1 => Cut(walks[0]),
            _ => Cut(walks.Select(Cut).Aggregate(static (all, walk) => all.Union(walk))),
        };
    }

    /// <summary>Places in the order that was asked for.</summary>
    public IQueryable<Place> Ordered(IQueryable<Place> places) => request.IsDescending
        ? places.OrderByDescending(static place => place.At).ThenByDescending(static place => place.TaskId)
        : places.OrderBy(static place => place.At).ThenBy(static place => place.TaskId);

    private IQueryable<Place>[] Walks() => request.Tab == TaskTab.Seen ? Seen() : Of(request.Tab, request.Sort == TaskSort.Due);

    // A task that stands in several parts must have the same place in each.
    private IQueryable<Place>[] Seen()
    {
        var tasks = request.Filter.Of(context.HumanTasks);
        return
        [
            .. new[] { TaskTab.Mine, TaskTab.Units, TaskTab.Done, TaskTab.Started, TaskTab.Copied, TaskTab.Overseen }.SelectMany(tab => Of(tab, byDue: true))
                .Select(places => from place in places join task in tasks on place.TaskId equals task.Id select new Place { TaskId = task.Id, At = task.CreatedAt }),
        ];
    }

    private IQueryable<Place>[] Of(TaskTab tab, bool byDue)
    {
        var own = reach.Id;
        var tasks = request.Filter.Of(context.HumanTasks);
        switch (tab)
        {
            case TaskTab.Mine:
                return [.. reach.People.Select(person =>
                {
                    var mine = tasks.Where(row => row.AssigneeId == person && row.State == HumanTaskState.Claimed);
                    return byDue ? mine.Select(static row => new Place { TaskId = row.Id, At = row.DueOrder }) : mine.Select(static row => new Place { TaskId = row.Id, At = row.ClaimedAt!.Value });
                })];
            case TaskTab.Units:
                return reach.Pools.Count == 0 ? [Nothing()] : [.. reach.Pools.Select(pool => OfPool(pool, tasks, byDue))];
            case TaskTab.Done:
                var done = tasks.Where(row => row.EndedById == own);
                return [byDue ? done.Select(static row => new Place { TaskId = row.Id, At = row.DueOrder }) : done.Select(static row => new Place { TaskId = row.Id, At = row.EndedAt!.Value })];
            case TaskTab.Started:
                var started = tasks.Where(row => row.StartedById == own);
                return [byDue ? started.Select(static row => new Place { TaskId = row.Id, At = row.DueOrder }) : started.Select(static row => new Place { TaskId = row.Id, At = row.CreatedAt })];
            case TaskTab.Copied:
                var copies = context.TaskCopies.Where(row => row.UserId == own);
                return byDue
                    ? [tasks.Where(row => copies.Any(copy => copy.TaskId == row.Id)).Select(static row => new Place { TaskId = row.Id, At = row.DueOrder })]
                    : [copies.Where(copy => tasks.Any(row => row.Id == copy.TaskId)).Select(static copy => new Place { TaskId = copy.TaskId, At = copy.At })];
            case TaskTab.Overseen:
                return Overseen(tasks, byDue);
            default:
                throw new InvalidOperationException($"There is no tab {tab}.");
        }
    }

    // Open and claimed ones are walked each along the index of their state. Who oversees a part of the organisation has its units picked out of it.
    private IQueryable<Place>[] Overseen(IQueryable<HumanTaskRow> tasks, bool byDue)
    {
        var scope = reach.Overseen;
        if (scope.UnitIds.Count == 0)
            return [];
        if (!scope.IsEverywhere)
        {
            var units = scope.Units(context);
            tasks = tasks.Where(row => units.Contains(row.UnitId));
        }

        return [.. new[] { HumanTaskState.Open, HumanTaskState.Claimed }.Select(state =>
        {
            var alive = tasks.Where(row => row.State == state);
            return byDue ? alive.Select(static row => new Place { TaskId = row.Id, At = row.DueOrder }) : alive.Select(static row => new Place { TaskId = row.Id, At = row.CreatedAt });
        })];
    }

    private IQueryable<Place> OfPool(string pool, IQueryable<HumanTaskRow> tasks, bool byDue)
    {
        var candidates = context.TaskCandidates.Where(row => row.Pool == pool);
        if (!request.Filter.IsEmpty)
            candidates = candidates.Where(row => tasks.Any(task => task.Id == row.TaskId));
        return byDue ? candidates.Select(static row => new Place { TaskId = row.TaskId, At = row.DueOrder }) : candidates.Select(static row => new Place { TaskId = row.TaskId, At = row.CreatedAt });
    }

    private IQueryable<Place> Nothing() => context.TaskCandidates.Where(static row => row.Pool == "").Select(static row => new Place { TaskId = row.TaskId, At = row.DueOrder });

    private IQueryable<Place> Cut(IQueryable<Place> places)
    {
        if (request.After is { } after)
        {
            places = request.IsDescending
                ? places.Where(place => place.At < after.At || (place.At == after.At && place.TaskId.CompareTo(after.TaskId) < 0))
                : places.Where(place => place.At > after.At || (place.At == after.At && place.TaskId.CompareTo(after.TaskId) > 0));
        }

        return Ordered(places).Take(request.Limit);
    }

    /// <summary>Where a task stands in the order.</summary>
    internal sealed record Place
    {
        public required string TaskId { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
