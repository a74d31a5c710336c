using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Runtime.Transitions;

namespace ResponseWorkflow.Application.Tests.Tasks;

/// <summary>Every instance works for the case that a test gives; for none when it gives none.</summary>
public sealed class TestCases : ICaseLookup
{
    public CaseFacts? Facts { get; set; }

    public ValueTask<CaseFacts?> FindAsync(InstanceTransition transition, CancellationToken cancellationToken) => new(Facts);
}
