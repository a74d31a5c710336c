using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Server.Api.RunningLimits;
using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.Storage;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Cases.</summary>
internal static class CaseExtensions
{
    private const string AttachmentFolder = "attachments";

    /// <summary>Adds cases, whose files lie in the data folder unless a setting says otherwise.</summary>
    public static void AddCases(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<CaseOptions>(CaseOptions.Section, static options => options.Fault());
        builder.Services.AddSetting<AttachmentOptions>(AttachmentOptions.Section, static options => options.Fault());
        builder.Services.AddOptions<AttachmentOptions>().PostConfigure<IOptions<DataOptions>>(static (attachments, data) =>
        {
            if (attachments.Folder.Length == 0)
                attachments.Folder = Path.Combine(data.Value.Folder, AttachmentFolder);
        });
        builder.Services.AddCases();
        builder.Services.AddSingleton<CaseColumns>();
        builder.Services.AddSingleton<RunningLimitColumns>();
    }
}
