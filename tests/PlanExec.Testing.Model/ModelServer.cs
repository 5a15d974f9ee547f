using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlanExec.Testing.Model;

/// <summary>
/// A model's server on loopback that speaks OpenAI's Chat Completions. A test scripts its answers, one for each request, in their order:
/// <code>
/// await using var server = await ModelServer.StartAsync(Answer.Text("```csharp\nclass A { }\n```"), Answer.Status(500));
/// var client = new WorkerModelClient(ModelWorker.Path, server.Variables());   // the real worker asks this server
/// …
/// Assert.Equal(2, server.Requests.Count);
/// </code>
/// What <see cref="Answer"/> has not is written as a lambda: <c>(context, request) => …</c>. An answer that depends on the question looks at <see cref="ReceivedRequest.LastMessage"/>. A request that
/// is one too many gets the status 500 and the words "no more answers are scripted"; <see cref="Add"/> adds answers, also while the server runs.
/// </summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<ScriptedAnswer> answers = new();
    private readonly ConcurrentQueue<ReceivedRequest> requests = new();

    private ModelServer(WebApplication application, IEnumerable<ScriptedAnswer> script, X509Certificate2? certificate)
    {
        this.application = application;
        Certificate = certificate?.ExportCertificatePem();
        Add([.. script]);
        application.Run(AnswerAsync);
    }

    /// <summary>The address to configure, such as <c>http://127.0.0.1:49152/v1</c>.</summary>
    public string Endpoint => application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    /// <summary>The certificate as PEM; null where the server does not speak TLS.</summary>
    public string? Certificate { get; }

    /// <summary>All that has come in, in the order of arrival.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. requests];

    /// <summary>Starts a server at a port that is free.</summary>
    public static Task<ModelServer> StartAsync(params IEnumerable<ScriptedAnswer> script) => StartAsync(script, certificate: null);

    /// <summary>Starts a server that speaks TLS, with a certificate of its own for an address. Nobody trusts it but who trusts <see cref="Certificate"/>.</summary>
    public static Task<ModelServer> StartSecureAsync(IPAddress address, params IEnumerable<ScriptedAnswer> script)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=PlanExec test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return StartAsync(script, request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)));
    }

    /// <summary>Adds answers for the requests to come.</summary>
    public void Add(params ScriptedAnswer[] script)
    {
        foreach (var answer in script)
        {
            answers.Enqueue(answer);
        }
    }

    /// <summary>The variables that make the worker ask this server; null unsets what the machine may have set.</summary>
    public Dictionary<string, string?> Variables(string? key = null) => ModelWorker.Variables(Endpoint, key);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await application.StopAsync(soon.Token);
        await application.DisposeAsync();
    }

    private static async Task<ModelServer> StartAsync(IEnumerable<ScriptedAnswer> script, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinResponseDataRate = null;
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        var server = new ModelServer(builder.Build(), script, certificate);
        await server.application.StartAsync();
        return server;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new ReceivedRequest(context.Request.Path, headers, text);
        requests.Enqueue(request);
        var answer = answers.TryDequeue(out var next) ? next : Answer.Error(500, "no more answers are scripted");
        try
        {
            await answer(context, request);
        }
        catch (OperationCanceledException)
        {
            // The client went away.
        }
    }
}
