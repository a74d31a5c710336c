namespace ResponseWorkflow.Application.Runtime.Outbox;

/// <summary>What an operator may set of calls to other systems. Section <c>Outbox</c>.</summary>
/// <remarks>The waits between attempts are those of <see cref="Work.WorkOptions"/>; how many attempts there are, <see cref="RuntimeOptions.OutboxMaxAttempts"/>.</remarks>
public sealed class OutboxOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Outbox";

    /// <summary>The most calls that this node makes at the same time; 32.</summary>
    public int Parallelism { get; set; } = 32;

    /// <summary>How long a node that gives no sign of life keeps a call; 10 seconds. A node at work renews its lease whenever a third of it is over.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one attempt may take, from the first connection to the last byte of the answer; 30 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the calls in hand may still take when the node stops; 10 seconds. Then they are cut off and given back.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait before an answer is stored again while the database is away; 1 second.</summary>
    public TimeSpan StoreRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that another system may ask for by <c>Retry-After</c>; 1 hour.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How old the counted number of stuck calls may be; 15 seconds.</summary>
    public TimeSpan CountStuckEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest body of an HTTP answer, in bytes after decompression; 1 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>The most redirects that one HTTP request follows; 5. Only <c>GET</c> and <c>HEAD</c> follow any.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>How long making an HTTP connection may take; 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an HTTP connection is kept before a new one looks the name up again; 2 minutes.</summary>
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(2);
}
