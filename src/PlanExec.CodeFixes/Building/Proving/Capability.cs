using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>What an answer may use only where the item's component uses it already.</summary>
internal enum Capability
{
    /// <summary>Talks to other machines.</summary>
    Network,

    /// <summary>Reads or writes files.</summary>
    Files,

    /// <summary>Starts or ends processes, or shares something with them.</summary>
    Process,

    /// <summary>Reads what surrounds the process (the machine, its user, environment variables), or changes settings of the whole of it.</summary>
    Environment,

    /// <summary>Reads from the console, or writes to it.</summary>
    Console,

    /// <summary>Finds or calls code by name at run time, or makes code there.</summary>
    Reflection,

    /// <summary>Leaves what the runtime checks: pointers, native code.</summary>
    Native,
}

/// <summary>Tells which capability a symbol gives.</summary>
internal static class Capabilities
{
    private static readonly string[] namespacesOfNetwork = ["System.Net", "System.ServiceModel", "Microsoft.AspNetCore.SignalR", "Grpc", "RestSharp", "Refit"];
    private static readonly string[] namespacesOfFiles = ["System.IO.IsolatedStorage", "System.IO.MemoryMappedFiles", "System.IO.Pipes", "Microsoft.Win32"];
    private static readonly string[] namespacesOfReflection =
    [
        "System.Reflection", "System.Runtime.Loader", "System.CodeDom", "Microsoft.CSharp.RuntimeBinder", "System.Dynamic", "Microsoft.CodeAnalysis.Scripting", "Microsoft.CodeAnalysis.CSharp.Scripting",
    ];

    // Values and text, and the names of types: nothing of them reaches out, unless a member does.
    private static readonly HashSet<string> harmless = new(StringComparer.Ordinal)
    {
        "System.Type", "System.Reflection.MemberInfo",
        "System.Net.HttpStatusCode", "System.Net.WebUtility", "System.Net.IPAddress", "System.Net.IPNetwork", "System.Net.Mime.MediaTypeNames", "System.Net.Http.Headers.MediaTypeHeaderValue",
    };

    private static readonly HashSet<string> typesOfFiles = new(StringComparer.Ordinal)
    {
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.FileSystemWatcher",
        "System.IO.FileSystemInfo", "System.IO.RandomAccess", "System.IO.Compression.ZipFile", "System.IO.Compression.ZipFileExtensions", "System.IO.Enumeration.FileSystemEnumerable",
        "System.Xml.XmlResolver", "System.Security.Cryptography.X509Certificates.X509Store", "System.Security.Cryptography.CspParameters", "System.Security.Cryptography.CngKey",
    };

    private static readonly HashSet<string> membersOfFiles = new(StringComparer.Ordinal)
    {
        "System.IO.Path.GetTempFileName", "System.IO.Path.GetTempPath", "System.IO.Path.Exists", "System.Resources.ResourceManager.CreateFileBasedResourceManager",
    };

    // It fetches certificates and lists of revoked ones.
    private static readonly HashSet<string> typesOfNetwork = new(StringComparer.Ordinal) { "System.Security.Cryptography.X509Certificates.X509Chain" };

    // What these take under such a name, or as a Uri, is a path or an address.
    private static readonly string[] namespacesOfOpeners =
    [
        "System.IO", "System.Xml", "System.Data", "System.Diagnostics", "System.Drawing", "System.Media", "System.Resources", "System.Security.Cryptography.X509Certificates",
    ];

    private static readonly HashSet<string> namesOfPaths = new(StringComparer.OrdinalIgnoreCase) { "path", "fileName", "certPemFilePath", "inputUri", "outputFileName", "stylesheetUri", "schemaUri", "uri", "url" };

    private static readonly HashSet<string> typesOfProcess = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Diagnostics.Debugger", "System.AppDomain",
    };

    private static readonly HashSet<string> typesOfEnvironment = new(StringComparer.Ordinal) { "System.AppContext", "System.Runtime.GCSettings" };

    private static readonly HashSet<string> typesOfReflection = new(StringComparer.Ordinal)
    {
        "System.Activator", "System.ComponentModel.TypeDescriptor", "System.ComponentModel.MemberDescriptor", "System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame",
        "System.Xml.Xsl.XslCompiledTransform",
    };

    private static readonly HashSet<string> membersOfProcess = new(StringComparer.Ordinal)
    {
        "System.Console.SetIn", "System.Console.SetOut", "System.Console.SetError", "System.Console.OpenStandardInput", "System.Console.OpenStandardOutput", "System.Console.OpenStandardError",
        "System.Console.CancelKeyPress", "System.Environment.Exit", "System.Environment.FailFast",
        "System.Threading.Mutex.OpenExisting", "System.Threading.Semaphore.OpenExisting", "System.Threading.EventWaitHandle.OpenExisting",
    };

    // Settings of the whole process.
    private static readonly HashSet<string> membersOfEnvironment = new(StringComparer.Ordinal)
    {
        "System.Threading.ThreadPool.SetMaxThreads", "System.Threading.ThreadPool.SetMinThreads", "System.Text.RegularExpressions.Regex.CacheSize", "System.GC.Collect", "System.GC.TryStartNoGCRegion",
        "System.GC.EndNoGCRegion", "System.GC.AddMemoryPressure", "System.GC.RemoveMemoryPressure", "System.GC.RefreshMemoryLimit", "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentUICulture",
    };

    // Read everywhere; who sets them changes what other code does.
    private static readonly HashSet<string> settings = new(StringComparer.Ordinal)
    {
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture", "System.Threading.Thread.CurrentCulture", "System.Threading.Thread.CurrentUICulture",
        "System.Threading.Thread.CurrentPrincipal", "System.Threading.Thread.Priority", "System.Threading.SynchronizationContext.SetSynchronizationContext",
    };

    // What says something of the machine or its user is no one's business; what says how code runs is.
    private static readonly HashSet<string> harmlessOfEnvironment = new(StringComparer.Ordinal)
    {
        "NewLine", "TickCount", "TickCount64", "ProcessorCount", "CurrentManagedThreadId", "HasShutdownStarted", "Version", "Is64BitProcess", "Is64BitOperatingSystem", "SystemPageSize",
    };

    private static readonly HashSet<string> membersOfReflection = new(StringComparer.Ordinal)
    {
        "System.Type.GetType", "System.Type.GetMethod", "System.Type.GetMethods", "System.Type.GetProperty", "System.Type.GetProperties", "System.Type.GetField", "System.Type.GetFields",
        "System.Type.GetMember", "System.Type.GetMembers", "System.Type.GetConstructor", "System.Type.GetConstructors", "System.Type.GetEvent", "System.Type.GetEvents",
        "System.Type.GetNestedType", "System.Type.GetNestedTypes", "System.Type.GetInterface", "System.Type.InvokeMember", "System.Type.Assembly", "System.Type.Module", "System.Type.MakeGenericType",
        "System.Type.GetTypeFromCLSID", "System.Type.GetTypeFromProgID", "System.Delegate.DynamicInvoke", "System.Delegate.CreateDelegate", "System.Linq.Expressions.LambdaExpression.Compile",
        "System.Linq.Expressions.Expression.Compile", "System.Linq.Expressions.Expression.Call", "System.Exception.TargetSite", "System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor",
        "System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject",
    };

    private static readonly HashSet<string> typesOfNative = new(StringComparer.Ordinal)
    {
        "System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.MemoryMarshal", "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.NativeLibrary", "System.Runtime.InteropServices.NativeMemory", "System.Runtime.InteropServices.GCHandle",
        "System.Runtime.InteropServices.DllImportAttribute", "System.Runtime.InteropServices.LibraryImportAttribute", "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
        "System.Runtime.CompilerServices.Unsafe", "System.Runtime.CompilerServices.UnsafeAccessorAttribute",

        // Two fields in one place are one object of two types.
        "System.Runtime.InteropServices.FieldOffsetAttribute",
    };

    /// <summary>The capability that a symbol gives; null where it gives none.</summary>
    public static Capability? Of(ISymbol symbol)
    {
        var type = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.OriginalDefinition;
        if (type is null)
        {
            return null;
        }

        for (var container = type; container is not null && !harmless.Contains(NameOf(container)); container = container.BaseType?.OriginalDefinition)
        {
            if (OfType(container) is { } found)
            {
                return found;
            }
        }

        var member = $"{NameOf(type)}.{symbol.Name}";
        return membersOfProcess.Contains(member) || SharesByName(symbol) ? Capability.Process
            : NameOf(type) == "System.Console" ? Capability.Console
            : membersOfEnvironment.Contains(member) || TellsOfEnvironment(symbol, type) ? Capability.Environment
            : membersOfReflection.Contains(member) ? Capability.Reflection
            : membersOfFiles.Contains(member) || OpensFile(symbol) ? Capability.Files
            : null;
    }

    /// <summary>Whether a symbol is a setting that everybody reads, and nobody changes by the way.</summary>
    public static bool IsSetting(ISymbol symbol) => symbol.ContainingType is { } type && settings.Contains($"{NameOf(type.OriginalDefinition)}.{symbol.Name}");

    private static Capability? OfType(INamedTypeSymbol type)
    {
        var name = NameOf(type);
        var container = type.ContainingNamespace?.ToDisplayString() ?? "";
        return typesOfNative.Contains(name) ? Capability.Native
            : typesOfProcess.Contains(name) ? Capability.Process
            : typesOfEnvironment.Contains(name) ? Capability.Environment
            : typesOfFiles.Contains(name) || IsIn(container, namespacesOfFiles) ? Capability.Files
            : typesOfReflection.Contains(name) || (IsIn(container, namespacesOfReflection) && !IsAttribute(type)) ? Capability.Reflection
            : typesOfNetwork.Contains(name) || IsIn(container, namespacesOfNetwork) ? Capability.Network
            : null;
    }

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));

    private static bool TellsOfEnvironment(ISymbol symbol, INamedTypeSymbol type) => symbol is not INamedTypeSymbol && NameOf(type) switch
    {
        "System.Environment" => !harmlessOfEnvironment.Contains(symbol.Name),
        "System.Runtime.InteropServices.RuntimeInformation" => symbol.Name != "IsOSPlatform",
        _ => false,
    };

    /// <summary>A lock or signal with a name is shared with other processes.</summary>
    private static bool SharesByName(ISymbol symbol) => symbol is IMethodSymbol
    {
        MethodKind: MethodKind.Constructor,
        ContainingType: { Name: "Mutex" or "Semaphore" or "EventWaitHandle", ContainingNamespace.Name: "Threading" },
    } constructor && constructor.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String);

    /// <summary>Readers and writers of streams are harmless, those of paths and addresses are not.</summary>
    private static bool OpensFile(ISymbol symbol) => symbol is IMethodSymbol method
        && symbol.ContainingType is not { Name: "Path", ContainingNamespace.Name: "IO" }
        && IsIn(symbol.ContainingNamespace?.ToDisplayString() ?? "", namespacesOfOpeners)
        && method.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String ? namesOfPaths.Contains(parameter.Name) : parameter.Type is { Name: nameof(Uri), ContainingNamespace.Name: nameof(System) });

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: nameof(Attribute), ContainingNamespace.Name: nameof(System) })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(string container, string[] namespaces) =>
        namespaces.Any(name => container == name || container.StartsWith(name + ".", StringComparison.Ordinal));
}
