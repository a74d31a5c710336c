using System.Text.Json.Nodes;
using ResponseWorkflow.Demo.Seeding;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>What is played. Texts may hold words in braces that are filled in (<see cref="PlayText"/>).</summary>
/// <param name="Verification">The request for a resource verification.</param>
/// <param name="Order">The service order, as it is handed in.</param>
/// <param name="Extension">The request for an extension of the order, made when it is signed.</param>
/// <param name="BroughtForward">How the order is wanted sooner after that.</param>
/// <param name="LateExtension">A second request, made when that limit is over: it comes too late.</param>
/// <param name="Answers">What is answered at a step, by the kind of the case and the id of the step: at the first time the first, later the next, and the last as often as the step comes.</param>
internal sealed record PlayBook(
    PlayRequest Verification,
    JsonObject Order,
    PlayRequest Extension,
    BroughtForward BroughtForward,
    PlayRequest LateExtension,
    IReadOnlyDictionary<string, IReadOnlyList<DemoAnswer>> Answers);
