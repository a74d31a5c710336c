using AutoMapper;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Runtime.History;
using ResponseWorkflow.Application.Runtime.Inbox;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Application.Runtime.Outbox.Commands;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Instances;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.Outbox;
using ResponseWorkflow.Server.Api.Stimuli;
using ResponseWorkflow.Server.Api.Tasks;

namespace ResponseWorkflow.Server.Api.Mapping;

/// <summary>How rows of the runtime become models. What a model does not have is not read.</summary>
internal sealed class RuntimeModels : Profile
{
    public RuntimeModels()
    {
        CreateMap<string?, JsonText?>().ConvertUsing(static text => text == null ? null : new JsonText(text));
        CreateMap<InstanceRow, InstanceModel>();
        CreateMap<InstanceSummary, InstanceEntryModel>().ForMember(static model => model.DefinitionName, static member => member.Ignore());
        CreateMap<InstanceAnswer, InstanceAnswerModel>();
        CreateMap<JournalRow, JournalModel>();
        CreateMap<ActivityRow, ActivityModel>();
        CreateMap<BurstRow, BurstModel>();
        CreateMap<BookmarkRow, BookmarkModel>();
        CreateMap<RequestedTaskRow, TaskModel>();
        CreateMap<StimulusRow, StimulusModel>();
        CreateMap<OutboxCallSummary, OutboxModel>();
        CreateMap<OutboxAttempt, OutboxAttemptModel>();
        CreateMap<OutboxCallDetails, OutboxDetail>();
        CreateMap<PublicationAnswer, PublicationModel>();
        CreateMap<Incident, IncidentModel>();
        CreateMap<Bookmark, WaitModel>();
    }
}
