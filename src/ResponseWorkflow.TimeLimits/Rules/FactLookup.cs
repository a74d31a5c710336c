using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>The facts of a case as conditions of one key see them: with the grade whose rows hold, and with what the start's calendar day says.</summary>
internal sealed class FactLookup
{
    private readonly CaseFacts _facts;
    private readonly Vocabulary _vocabulary;
    private readonly CalendarCatalogue _calendars;
    private readonly DateTimeOffset _start;
    private readonly FactValue? _grade;

    public FactLookup(CaseFacts facts, KeyRows key, Vocabulary vocabulary, CalendarCatalogue calendars, DateTimeOffset start)
    {
        (_facts, _vocabulary, _calendars, _start) = (facts, vocabulary, calendars, start);
        _grade = facts.Find(CaseFacts.Grade) is { Kind: FactKind.Text } given ? GradeFor(given, key) : null;
    }

    /// <summary>Whether all conditions of a row are met.</summary>
    public bool Meet(RowHeader header)
    {
        foreach (var condition in header.Conditions)
        {
            if (!condition.IsMetBy(Find(condition.Fact)))
                return false;
        }

        return true;
    }

    private FactValue? Find(string name)
    {
        if (name == CaseFacts.Grade)
            return _grade;
        if (_facts.Find(name) is { } value)
            return value;
        return _vocabulary.Fact(name)?.WorkingIn is { } calendar ? FactValue.Of(_calendars.Get(calendar).IsWorking(_start)) : null;
    }

    // A grade without rows of its own takes those of the grade that it was made after.
    private FactValue GradeFor(FactValue given, KeyRows key)
    {
        var grade = _vocabulary.Grade(given.Text);
        for (var steps = _vocabulary.Grades.Length; grade is not null && steps > 0; steps--)
        {
            if (key.Names(grade.Name))
                return grade.Name == given.Text ? given : FactValue.Of(grade.Name);
            grade = grade.RowsOf is { } next ? _vocabulary.Grade(next) : null;
        }

        return given;
    }
}
