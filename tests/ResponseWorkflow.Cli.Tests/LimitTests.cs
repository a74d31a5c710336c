namespace ResponseWorkflow.Cli.Tests;

/// <summary>The commands that ask calendars and time limits.</summary>
public sealed class LimitTests
{
    [Fact]
    public void A_day_is_printed_with_what_it_is_and_its_holiday()
    {
        var result = Cli.Run("calendar", "day", "2025-01-26", "2025-01-28", "2025-01-25", "2025-01-24");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Lines.ShouldBe(["2025-01-26 make-up 春节 Spring Festival", "2025-01-28 off 春节 Spring Festival", "2025-01-25 off", "2025-01-24 working"]);
        Cli.Run("calendar", "day", "2025-01-26", "--language", "en").Lines.ShouldBe(["2025-01-26 make-up Spring Festival"]);
        Cli.Run("calendar", "day", "2027-01-01", "--language", "en").Lines.ShouldBe(["2027-01-01 working holidays not announced"]);
    }

    [Theory]
    [InlineData("working-days", "2025-01-24T10:00+08:00", "3 working days", "2025-02-05T10:00:00+08:00")]
    [InlineData("working-days", "2025-01-24T02:00:00Z", "3 working days", "2025-02-05T10:00:00+08:00")]
    [InlineData("office-hours", "2025-03-14T16:30+08:00", "60 min", "2025-03-17T09:00:00+08:00")]
    [InlineData("24x7", "2025-03-14T16:30:30+08:00", "1.5 h", "2025-03-14T18:00:30+08:00")]
    public void An_instant_is_added_to(string calendar, string from, string duration, string expected)
    {
        var result = Cli.Run("calendar", "add", "--calendar", calendar, "--from", from, "--duration", duration);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Lines.ShouldBe([expected]);
    }

    [Fact]
    public void A_deadline_is_explained_and_the_last_line_is_for_programs()
    {
        var result = Cli.Run(
            "limits", "explain", "--key", "fault.recovery", "--grade", "Gold", "--distance", "80", "--start", "2025-01-24T10:00+08:00",
            "--pause", "2025-01-24T11:00+08:00/2025-01-24T12:00+08:00", "--set", "fibreBreak=true", "--language", "en");

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Lines[0].ShouldBe("target 2025-01-24T16:36:00+08:00");
        result.Lines[1].ShouldBe("limit 2025-01-24T18:36:00+08:00");
        result.Report.EnumerateObject().Select(static member => member.Name).ShouldBe(["target", "limit", "row", "explanation"]);
        result.Report.GetProperty("target").GetString().ShouldBe("2025-01-24T16:36:00+08:00");
        result.Report.GetProperty("row").GetString().ShouldBe("fault.recovery.gold@1");
        result.Report.GetProperty("explanation").EnumerateArray().Select(static sentence => sentence.GetString()!).ShouldBe(result.Lines[2..^1]);
    }

    [Fact]
    public void A_folder_of_the_administrators_own_data_is_checked_and_used()
    {
        using var folder = new Folder();
        folder.Write("rules/own.json", File.ReadAllText(Repository.PathOf("src", "ResponseWorkflow.TimeLimits", "Data", "Seed", "rules", "report.json")).Replace("5 working days", "9 working days", StringComparison.Ordinal));

        Cli.Run("limits", "check", "--data", folder.Path).ExitCode.ShouldBe(0);
        Cli.Run("limits", "explain", "--key", "report.quarterly", "--start", "2025-03-17T10:00+08:00", "--data", folder.Path).Lines[1].ShouldBe("limit 2025-03-28T10:00:00+08:00");

        folder.Write("rules/own.json", """{"rows":[{"id":"one","key":"k"},{"id":"two","key":"k","version":1,"within":{"limit":"0 h"}}]}""");
        var check = Cli.Run("limits", "check", "--data", folder.Path, "--language", "en");
        check.ExitCode.ShouldBe(1);
        check.Lines.ShouldContain("rules/own.json: one: version: The field is missing.");
        check.Lines.ShouldContain("rules/own.json: two: within.limit: A duration must be more than zero, but 0 was given.");
        Cli.Run("limits", "explain", "--key", "k", "--start", "2025-03-17T10:00+08:00", "--data", folder.Path, "--language", "en").ShouldBeUnusable("limits check --data", "rules/own.json");
    }

    [Theory]
    [InlineData("'2025-13-01' is no date", "calendar", "day", "2025-13-01")]
    [InlineData("needs a date", "calendar", "day")]
    [InlineData("There is no calendar 'moon'", "calendar", "day", "2025-01-01", "--calendar", "moon", "--language", "en")]
    [InlineData("needs option --from", "calendar", "add", "--calendar", "24x7", "--duration", "1 h")]
    [InlineData("instant with its offset", "calendar", "add", "--calendar", "24x7", "--from", "2025-01-24", "--duration", "1 h")]
    [InlineData("must be more than zero", "calendar", "add", "--calendar", "24x7", "--from", "2025-01-24T10:00Z", "--duration", "-1 h", "--language", "en")]
    [InlineData("years 1901 to 2298", "calendar", "add", "--calendar", "24x7", "--from", "9999-01-24T10:00Z", "--duration", "1 h", "--language", "en")]
    [InlineData("There is no time limit 'cake'", "limits", "explain", "--key", "cake", "--start", "2025-01-24T10:00Z", "--language", "en")]
    [InlineData("No row of 'fault.recovery' matches", "limits", "explain", "--key", "fault.recovery", "--start", "2025-01-24T10:00Z", "--language", "en")]
    [InlineData("'grade' cannot be 'Tin'", "limits", "explain", "--key", "fault.recovery", "--grade", "Tin", "--start", "2025-01-24T10:00Z", "--language", "en")]
    [InlineData("'distance' must be a number", "limits", "explain", "--key", "fault.recovery", "--grade", "Gold", "--distance", "far", "--start", "2025-01-24T10:00Z", "--language", "en")]
    [InlineData("There is no fact 'colour'", "limits", "explain", "--key", "fault.sign", "--set", "colour=red", "--start", "2025-01-24T10:00Z", "--language", "en")]
    [InlineData("needs a name and a value", "limits", "explain", "--key", "fault.sign", "--set", "colour", "--start", "2025-01-24T10:00Z")]
    [InlineData("is given twice", "limits", "explain", "--key", "fault.sign", "--grade", "Gold", "--set", "grade=Gold", "--start", "2025-01-24T10:00Z")]
    [InlineData("two instants with a slash", "limits", "explain", "--key", "fault.sign", "--pause", "2025-01-24T10:00Z", "--start", "2025-01-24T10:00Z")]
    [InlineData("The suspension ends at", "limits", "explain", "--key", "fault.sign", "--pause", "2025-01-24T11:00Z/2025-01-24T10:00Z", "--start", "2025-01-24T10:00Z", "--language", "en")]
    [InlineData("does not exist", "limits", "check", "--data", "nowhere")]
    [InlineData("needs option --data", "limits", "check")]
    public void Unusable_input_is_refused_in_words(string message, params string[] args) => Cli.Run(args).ShouldBeUnusable(message);
}
