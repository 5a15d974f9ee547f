using System.Net;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>The address of a model: over TLS, or on this machine.</summary>
internal sealed class Endpoint
{
    private Endpoint(Uri address, bool isLoopback)
    {
        Address = address;
        IsLoopback = isLoopback;
    }

    public Uri Address { get; }

    /// <summary>The host, with its port where that is not the scheme's own.</summary>
    public string Host => Address.IsDefaultPort ? Address.IdnHost : $"{Address.IdnHost}:{Address.Port}";

    /// <summary>Whether nothing that is sent leaves this machine.</summary>
    public bool IsLoopback { get; }

    /// <summary>Whether it is OpenAI's own, which speaks newer names than the servers that follow it.</summary>
    public bool IsOfficial => Address.IdnHost == "api.openai.com";

    /// <exception cref="ModelFaultException">It is no address, or one to which nothing may be sent.</exception>
    public static Endpoint Of(Setting setting)
    {
        if (!Uri.TryCreate(setting.Value, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.IdnHost.Length == 0)
        {
            throw Faulty(setting, "is no address: write it as https://host/v1");
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw Faulty(setting, "holds more than an address: write https://host/v1 without a name, query or fragment, and put the key into PLANEXEC_API_KEY");
        }

        // By name only 'localhost': every other name can lead anywhere.
        var isLoopback = address.IdnHost == "localhost" || (IPAddress.TryParse(address.IdnHost, out var number) && IPAddress.IsLoopback(number));
        return address.Scheme == "https" || isLoopback
            ? new(address, isLoopback)
            : throw new ModelFaultException(
                WireFaults.InsecureEndpoint,
                $"The endpoint http://{address.IdnHost} of {setting.Place} would send source and key unencrypted: use https, or http on localhost only.");
    }

    public override string ToString() => Address.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private static ModelFaultException Faulty(Setting setting, string what) => new(WireFaults.FaultySettings, $"The endpoint of {setting.Place} {what}.");
}
