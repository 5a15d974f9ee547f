using System.Net;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>TLS with certificates that the worker is told to trust.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("planexec-tls-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OpenSslFact]
    public async Task A_trusted_certificate_is_enough()
    {
        await using var server = await ModelServer.StartSecureAsync(IPAddress.Loopback, Answer.Text("fine"));

        Assert.Equal("fine", (await Worker.AskAsync(Trusting(server))).Text);

        Assert.Equal("Bearer key-of-the-user", Assert.Single(server.Requests).Authorization);
    }

    [OpenSslFact]
    public async Task A_trusted_certificate_of_somebody_else_is_not()
    {
        await using var server = await ModelServer.StartSecureAsync(IPAddress.Parse("10.1.2.3"), Answer.Text("stolen"));

        Assert.Equal("tls-failed", (await Worker.AskAsync(Trusting(server))).Fault);

        Assert.Empty(server.Requests);
    }

    private Dictionary<string, string?> Trusting(ModelServer server)
    {
        var file = Path.Combine(folder, "roots.pem");
        File.WriteAllText(file, server.Certificate);
        var variables = server.Variables("key-of-the-user");
        variables["SSL_CERT_FILE"] = file;
        variables["SSL_CERT_DIR"] = folder;
        return variables;
    }

    /// <summary>A test that needs a system where variables name whom TLS trusts.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OpenSslFactAttribute : FactAttribute
    {
        public OpenSslFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only OpenSSL takes the trusted certificates from a variable.";
    }
}
