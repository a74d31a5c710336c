using ResponseWorkflow.Application.LineTests.Templates;

namespace ResponseWorkflow.Application.LineTests.Importing;

/// <summary>A row of a file of test templates: an indicator, with the template that it belongs to.</summary>
/// <param name="Template">The template without its indicators.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record TestTemplateLine(TestTemplate Template, TestIndicator Indicator);
