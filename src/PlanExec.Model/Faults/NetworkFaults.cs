using System.Net.Sockets;
using System.Security.Authentication;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>What an error of the network means to the user.</summary>
internal static class NetworkFaults
{
    public static ModelFaultException Of(Exception exception, Endpoint endpoint)
    {
        var causes = Causes(exception).ToList();
        var errors = causes.OfType<HttpRequestException>().Select(cause => cause.HttpRequestError).ToList();
        var sockets = causes.OfType<SocketException>().Select(cause => cause.SocketErrorCode).ToList();
        var host = endpoint.Address.IdnHost;

        if (causes.OfType<AuthenticationException>().Any() || errors.Contains(HttpRequestError.SecureConnectionError))
        {
            return new(WireFaults.TlsFailed, $"No trusted TLS connection to {endpoint} came about: check the address, the server's certificate and this machine's clock.");
        }

        if (errors.Contains(HttpRequestError.NameResolutionError) || sockets.Any(error => error is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData))
        {
            return new(WireFaults.HostUnknown, $"The name {host} of the endpoint can't be resolved: check the address and the network.");
        }

        if (sockets.Contains(SocketError.ConnectionRefused))
        {
            return new(WireFaults.ConnectionRefused, $"Nobody answers at {endpoint}: {(endpoint.IsLoopback ? "start the local server" : "check the address and port")}, then try again.");
        }

        return errors.Contains(HttpRequestError.ResponseEnded) || sockets.Any(error => error is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown)
            ? new(WireFaults.Cut, $"The connection to {endpoint} broke off before an answer came: try again, and look into the server's log if it stays so.")
            : new(WireFaults.ConnectionFailed, $"The connection to {endpoint} failed ({Reason(errors, sockets, exception)}): check the address, the network and the proxy.");
    }

    // The name of the error, never its text, which may quote what was sent.
    private static string Reason(List<HttpRequestError> errors, List<SocketError> sockets, Exception exception) =>
        sockets.Count > 0 ? sockets[0].ToString() : errors.Count > 0 ? errors[0].ToString() : exception.GetType().Name;

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
            if (cause is AggregateException { InnerExceptions: { Count: > 1 } many })
            {
                foreach (var other in many.Skip(1).SelectMany(Causes))
                {
                    yield return other;
                }
            }
        }
    }
}
