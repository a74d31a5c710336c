using System.Text.Json.Nodes;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Protocol;

/// <summary>One request within its transaction.</summary>
/// <param name="Session">The transaction.</param>
/// <param name="Now">When.</param>
/// <param name="Id">The id in the path; empty for a list.</param>
/// <param name="Query">What follows the path.</param>
/// <param name="Body">What was sent; empty when nothing was.</param>
/// <param name="Language">zh or en.</param>
internal sealed record TmfCall(StoreSession Session, DateTimeOffset Now, string Id, IQueryCollection Query, JsonObject Body, string Language);
