using AutoMapper;

namespace ResponseWorkflow.Server.Api.Mapping;

/// <summary>All mappings together.</summary>
internal static class ModelMappings
{
    /// <summary>Makes the configuration.</summary>
    /// <param name="licenseKey">The key of the licence, if there is one; without it AutoMapper works and logs a warning.</param>
    /// <param name="loggers">Where it logs.</param>
    public static MapperConfiguration Create(string? licenseKey, ILoggerFactory loggers) => new(
        mapping =>
        {
            mapping.LicenseKey = licenseKey;
            mapping.AddProfile<RuntimeModels>();
            mapping.AddProfile<DefinitionModels>();
        },
        loggers);
}
