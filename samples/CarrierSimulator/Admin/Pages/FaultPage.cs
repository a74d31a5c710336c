using System.Globalization;
using System.Text.Json;
using CarrierSimulator.Chaos;
using CarrierSimulator.Protocol;

namespace CarrierSimulator.Admin.Pages;

/// <summary>Where faults are ordered.</summary>
internal sealed class FaultPage(ChaosDice dice, SimulatorSettings settings, IEnumerable<ITmfApi> apis)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Shows it.</summary>
    public string Show(AdminRequest request)
    {
        var words = request.Words;
        var operations = apis.SelectMany(static api => api.Operations).ToList();
        string[] heads = ["api", "operation", "down", "latency", "ms", "spread", "errors", "statuses", "lostRequests", "duplicates", "reordered", "lostAnswers", "silence"];
        return $"""
            <p class="hint">{Html.Text(words["faultsHint"])}</p>
            <div class="scroll rules"><table><thead><tr>{string.Concat(heads.Select(head => $"<th>{Html.Text(words[head])}</th>"))}<th></th></tr></thead>
            <tbody id="rules" data-rules="{Html.Text(JsonSerializer.Serialize(dice.Rules, Json))}"></tbody></table></div>
            <div class="row"><button id="add" type="button">{Html.Text(words["addRule"])}</button><label>{Html.Text(words["seed"])} <input id="seed" type="number" value="{settings.ChaosSeed.ToString(CultureInfo.InvariantCulture)}"></label>
            <button id="apply" type="button" class="main">{Html.Text(words["apply"])}</button><button id="well" type="button">{Html.Text(words["allWell"])}</button><span id="said" role="status" data-done="{Html.Text(words["applied"])}"></span></div>
            <h2>{Html.Text(words["defects"])}</h2><p class="hint">{Html.Text(words["defectHint"])}</p>
            <div class="row"><input id="circuit" placeholder="{Html.Text(words["circuit"])}" aria-label="{Html.Text(words["circuit"])}"><select id="kind" aria-label="{Html.Text(words["kind"])}"><option value="line">{Html.Text(words["line"])}</option><option value="configuration">{Html.Text(words["configuration"])}</option></select>
            <button id="break" type="button">{Html.Text(words["break"])}</button><button id="repair" type="button">{Html.Text(words["repair"])}</button></div>
            <template id="rule">{Row(words, operations)}</template>
            """;
    }

    private static string Row(AdminWords words, List<TmfOperation> operations)
    {
        var apis = Html.Select("api", ChaosRule.Any, [(ChaosRule.Any, words["anyApi"]), .. operations.Select(static one => one.Api).Distinct(StringComparer.Ordinal).Select(static api => (api, api))]);
        var names = Html.Select("operation", ChaosRule.Any, [(ChaosRule.Any, words["anyOperation"]), .. operations.Select(static one => one.Name).Distinct(StringComparer.Ordinal).Select(static name => (name, name))]);
        var distributions = Html.Select("distribution", "", [("", words["noLatency"]), .. Enum.GetNames<LatencyDistribution>().Select(name => (name, words[name]))]);
        string[] numbers = ["lostRequestShare", "duplicateShare", "reorderShare", "lostAnswerShare", "lostAnswerMilliseconds"];
        return $"<tr><td>{apis}</td><td>{names}</td><td><input type=\"checkbox\" name=\"isDown\"></td><td>{distributions}</td><td>{Number("milliseconds")}</td><td>{Number("spread")}</td><td>{Number("errorShare")}</td><td><input name=\"errorStatuses\" class=\"wide\"></td>{string.Concat(numbers.Select(static name => $"<td>{Number(name)}</td>"))}<td><button type=\"button\" name=\"remove\">{Html.Text(words["remove"])}</button></td></tr>";
    }

    private static string Number(string name) => $"<input type=\"number\" name=\"{name}\" min=\"0\" step=\"any\">";
}
