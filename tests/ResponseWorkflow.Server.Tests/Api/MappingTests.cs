using Microsoft.Extensions.Logging.Abstractions;
using ResponseWorkflow.Server.Api.Mapping;

namespace ResponseWorkflow.Server.Tests.Api;

/// <summary>What is stored, as models.</summary>
public sealed class MappingTests
{
    [Fact]
    public void Every_member_of_every_model_has_its_source() => ModelMappings.Create(null, NullLoggerFactory.Instance).AssertConfigurationIsValid();
}
