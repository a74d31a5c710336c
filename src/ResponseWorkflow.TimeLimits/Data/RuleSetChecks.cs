using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Checks whether rows go together.</summary>
internal sealed class RuleSetChecks(IReadOnlyList<ReadRow<RuleRow>> rows, IReadOnlyList<ReadRow<Addition>> additions, ProblemList problems)
{
    private readonly HashSet<string> _keys = [.. rows.Select(static row => row.Header.Key)];

    public void Run()
    {
        CheckVersions(rows);
        CheckVersions(additions);
        foreach (var row in rows)
            CheckReference(row.File, row.Header, "share.of", (row.Row.Measure as Measure.Share)?.Of);
        foreach (var addition in additions)
        {
            CheckReference(addition.File, addition.Header, "key", addition.Header.Key);
            CheckReference(addition.File, addition.Header, "ofLimit", (addition.Row.Amount as AdditionAmount.OfLimit)?.Key);
        }

        CheckCircles();
        foreach (var key in rows.GroupBy(static row => row.Header.Key, StringComparer.Ordinal))
            CheckAmbiguity([.. key]);
    }

    private void CheckVersions<T>(IEnumerable<ReadRow<T>> all)
    {
        foreach (var group in all.GroupBy(static row => row.Header.Id, StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var other in group.Where(row => row.Header.Key != first.Header.Key))
                problems.Add(other.File, other.Header.Id, "key", "row.otherKey", DataMessages.IdOfAnotherKey(other.Header.Id, first.Header.Key));
            foreach (var twice in group.GroupBy(static row => row.Header.Version).Where(static version => version.Count() > 1))
            {
                foreach (var other in twice.Skip(1))
                    problems.Add(other.File, other.Header.Id, "version", "row.twice", DataMessages.VersionTwice(other.Header.ToString(), twice.First().File));
            }
        }
    }

    private void CheckReference(string file, RowHeader header, string field, string? key)
    {
        if (key is not null && !_keys.Contains(key))
            problems.Add(file, header.Id, field, "limit.unknownKey", DataMessages.UnknownKey(key));
    }

    private void CheckCircles()
    {
        var references = rows.Select(static row => (row.Header.Key, Other: (row.Row.Measure as Measure.Share)?.Of))
            .Concat(additions.Select(static addition => (addition.Header.Key, Other: (addition.Row.Amount as AdditionAmount.OfLimit)?.Key)))
            .Where(static pair => pair.Other is not null)
            .ToLookup(static pair => pair.Key, static pair => pair.Other!, StringComparer.Ordinal);
        var open = new List<string>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in _keys.Order(StringComparer.Ordinal))
            Visit(key);

        void Visit(string key)
        {
            if (open.IndexOf(key) is >= 0 and var start)
            {
                var row = rows.First(row => row.Header.Key == key);
                problems.Add(row.File, row.Header.Id, "share.of", "limit.circle", DataMessages.Circle(string.Join(" > ", open.Skip(start).Append(key))));
                return;
            }

            if (!done.Add(key))
                return;
            open.Add(key);
            foreach (var other in references[key].Distinct(StringComparer.Ordinal))
                Visit(other);
            open.RemoveAt(open.Count - 1);
        }
    }

    private void CheckAmbiguity(ReadRow<RuleRow>[] key)
    {
        var versions = Versioned<ReadRow<RuleRow>>.Of(key, static row => row.Header).ToArray();
        // What is in force changes only where a row begins or ends to be valid.
        var instants = versions.SelectMany(static row => new[] { row.Header.ValidFrom, row.Header.ValidTo }).OfType<DateTimeOffset>().Append(DateTimeOffset.MinValue).Distinct().ToArray();
        for (var i = 0; i < versions.Length; i++)
        {
            for (var j = i + 1; j < versions.Length; j++)
            {
                var (first, second) = (versions[i], versions[j]);
                if (first.Header.Id == second.Header.Id || !CanBothMatch(first.Header, second.Header) || !instants.Any(instant => first.HoldsAt(instant) && second.HoldsAt(instant)))
                    continue;
                problems.Add(second.Row.File, second.Header.Id, "when", "row.ambiguous", DataMessages.Ambiguous(first.Header.ToString(), second.Header.ToString()));
            }
        }
    }

    private static bool CanBothMatch(RowHeader first, RowHeader second)
    {
        if (first.Conditions.Length != second.Conditions.Length)
            return false;
        foreach (var condition in first.Conditions)
        {
            var other = second.Conditions.FirstOrDefault(other => other.Fact == condition.Fact);
            if (other is not null && !condition.Overlaps(other))
                return false;
        }

        return true;
    }
}
