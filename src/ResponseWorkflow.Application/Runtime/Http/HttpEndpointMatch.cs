using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Runtime.Http;

/// <summary>The endpoint that a request is for.</summary>
/// <param name="Template">Its path template, as stimuli have it: in lower case, without slashes at the ends.</param>
/// <param name="RouteData">The values of its route parameters.</param>
/// <param name="Settings">What it demands of requests.</param>
public sealed record HttpEndpointMatch(string Template, DataObject RouteData, HttpEndpointSettings Settings);
