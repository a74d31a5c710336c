using System.Text.Json;

namespace ResponseWorkflow.Engine.Execution.State;

/// <summary>The member names of the stored form.</summary>
internal static class StateNames
{
    public static readonly JsonEncodedText Format = JsonEncodedText.Encode("f");
    public static readonly JsonEncodedText Instance = JsonEncodedText.Encode("i");
    public static readonly JsonEncodedText Definition = JsonEncodedText.Encode("d");
    public static readonly JsonEncodedText DefinitionVersion = JsonEncodedText.Encode("dv");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("vn");
    public static readonly JsonEncodedText ParentInstance = JsonEncodedText.Encode("pi");
    public static readonly JsonEncodedText Correlation = JsonEncodedText.Encode("co");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("n");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("s");
    public static readonly JsonEncodedText SubStatus = JsonEncodedText.Encode("ss");
    public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("ca");
    public static readonly JsonEncodedText UpdatedAt = JsonEncodedText.Encode("ua");
    public static readonly JsonEncodedText FinishedAt = JsonEncodedText.Encode("fa");
    public static readonly JsonEncodedText Input = JsonEncodedText.Encode("in");
    public static readonly JsonEncodedText Output = JsonEncodedText.Encode("out");
    public static readonly JsonEncodedText Properties = JsonEncodedText.Encode("p");
    public static readonly JsonEncodedText Outcomes = JsonEncodedText.Encode("oc");
    public static readonly JsonEncodedText LastNumber = JsonEncodedText.Encode("ln");
    public static readonly JsonEncodedText LastSequence = JsonEncodedText.Encode("ls");
    public static readonly JsonEncodedText Executions = JsonEncodedText.Encode("x");
    public static readonly JsonEncodedText Bookmarks = JsonEncodedText.Encode("b");
    public static readonly JsonEncodedText Parked = JsonEncodedText.Encode("pb");
    public static readonly JsonEncodedText Incidents = JsonEncodedText.Encode("ic");
    public static readonly JsonEncodedText Number = JsonEncodedText.Encode("nr");
    public static readonly JsonEncodedText Parent = JsonEncodedText.Encode("pa");
    public static readonly JsonEncodedText Scheduling = JsonEncodedText.Encode("sc");
    public static readonly JsonEncodedText Depth = JsonEncodedText.Encode("de");
    public static readonly JsonEncodedText Node = JsonEncodedText.Encode("no");
    public static readonly JsonEncodedText Callback = JsonEncodedText.Encode("cb");
    public static readonly JsonEncodedText Tag = JsonEncodedText.Encode("t");
    public static readonly JsonEncodedText StartedAt = JsonEncodedText.Encode("sa");
    public static readonly JsonEncodedText FaultCount = JsonEncodedText.Encode("fc");
    public static readonly JsonEncodedText Variables = JsonEncodedText.Encode("v");
    public static readonly JsonEncodedText DynamicVariables = JsonEncodedText.Encode("dy");
    public static readonly JsonEncodedText Flow = JsonEncodedText.Encode("fl");
    public static readonly JsonEncodedText Mode = JsonEncodedText.Encode("m");
    public static readonly JsonEncodedText Start = JsonEncodedText.Encode("st");
    public static readonly JsonEncodedText Activities = JsonEncodedText.Encode("a");
    public static readonly JsonEncodedText Connections = JsonEncodedText.Encode("c");
    public static readonly JsonEncodedText Joins = JsonEncodedText.Encode("j");
    public static readonly JsonEncodedText Tokens = JsonEncodedText.Encode("k");
    public static readonly JsonEncodedText Execution = JsonEncodedText.Encode("e");
    public static readonly JsonEncodedText Hash = JsonEncodedText.Encode("h");
    public static readonly JsonEncodedText Payload = JsonEncodedText.Encode("pl");
    public static readonly JsonEncodedText DueAt = JsonEncodedText.Encode("da");
    public static readonly JsonEncodedText KeepsOnResume = JsonEncodedText.Encode("kr");
    public static readonly JsonEncodedText NoAutoComplete = JsonEncodedText.Encode("na");
    public static readonly JsonEncodedText Metadata = JsonEncodedText.Encode("md");
    public static readonly JsonEncodedText Activity = JsonEncodedText.Encode("ac");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("cd");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("ty");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("ms");
    public static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("ts");
}
