using System.ComponentModel;
using Microsoft.CodeAnalysis;
using PlanExec.Wire;

namespace PlanExec.CodeFixes;

/// <summary>
/// Asks a model by a worker, a program of its own that lives as long as the question: it alone opens a socket and reads the user's key.
/// </summary>
/// <param name="worker">The worker's file, see <see cref="WorkerLocation"/>; null where there is none.</param>
/// <param name="variables">What is changed in the worker's environment; a null unsets a variable.</param>
internal sealed class WorkerModelClient(string? worker, IReadOnlyDictionary<string, string?>? variables = null) : IModelClient
{
    private const int LongestLine = 16 * 1024 * 1024;

    /// <summary>The program that runs the worker; null where there is none.</summary>
    public string? Host { get; init; } = DotnetHost.Find();

    /// <summary>Whether a build server may ask: only where the user of the command-line tool says so.</summary>
    public bool AllowsCi { get; init; }

    /// <summary>How long the worker may be silent. It gives a sign of life each second, so longer than this it hangs.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The client by the worker that came with a project's analyzers.</summary>
    public static WorkerModelClient Of(Project project) => new(WorkerLocation.Find(project));

    /// <exception cref="OperationCanceledException">The user cancelled; the worker has been ended.</exception>
    public Task<ModelReply> AskAsync(ModelRequest request, IProgress<int>? tokensReceived, CancellationToken cancellationToken) =>
        ConverseAsync(Line(request), WireReply.Answer, tokensReceived, cancellationToken);

    /// <exception cref="OperationCanceledException">The user cancelled; the worker has been ended.</exception>
    public async Task<ModelInForce?> FindModelAsync(CancellationToken cancellationToken) =>
        await ConverseAsync(WireLine.Write(new WireRequest { Type = WireRequest.Settings }), WireReply.Settings, tokensReceived: null, cancellationToken).ConfigureAwait(false) is { Text: { } endpoint, Model: { } model }
            ? new ModelInForce(model, endpoint)
            : null;

    private async Task<ModelReply> ConverseAsync(byte[] question, string expected, IProgress<int>? tokensReceived, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (worker is null || !File.Exists(worker))
        {
            return WorkerFaults.WorkerMissing(worker);
        }

        if (Host is null)
        {
            return WorkerFaults.RuntimeMissing("no 'dotnet' was found");
        }

        try
        {
            using var process = WorkerProcess.Start(Host, worker, AllowsCi, variables);
            return await new WorkerConversation(process, expected, tokensReceived, LongestLine, Patience).AskAsync(question, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return WorkerFaults.RuntimeMissing($"'{Host}' can't be started");
        }
    }

    private static byte[] Line(ModelRequest request) => WireLine.Write(new WireRequest
    {
        Type = WireRequest.Ask,
        Messages = [.. request.Messages.Select(message => new WireMessage { Role = message.Role, Text = message.Text })],
        Schema = request.Schema,
        MaximumTokens = request.MaximumTokens,
    });
}
