using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>What an answer may use only where the item's component uses it already.</summary>
internal enum Capability
{
    /// <summary>Talks to other machines.</summary>
    Network,

    /// <summary>Reads or writes files.</summary>
    Files,

    /// <summary>Starts or ends processes, reads or changes their environment.</summary>
    Process,

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
    };

    // What these take as their first text under such a name is a path or an address.
    private static readonly string[] namespacesOfOpeners =
    [
        "System.IO", "System.Xml", "System.Data", "System.Diagnostics", "System.Drawing", "System.Media", "System.Resources", "System.Security.Cryptography.X509Certificates",
    ];

    private static readonly HashSet<string> namesOfPaths = new(StringComparer.OrdinalIgnoreCase) { "path", "fileName", "certPemFilePath", "inputUri", "outputFileName", "stylesheetUri", "schemaUri", "uri", "url" };

    private static readonly HashSet<string> typesOfProcess = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Diagnostics.Debugger", "System.AppDomain", "System.AppContext",
    };

    private static readonly HashSet<string> typesOfReflection = new(StringComparer.Ordinal)
    {
        "System.Activator", "System.ComponentModel.TypeDescriptor", "System.ComponentModel.MemberDescriptor", "System.Diagnostics.StackTrace", "System.Diagnostics.StackFrame",
        "System.Xml.Xsl.XslCompiledTransform",
    };

    private static readonly HashSet<string> membersOfProcess = new(StringComparer.Ordinal)
    {
        "System.Console.SetIn", "System.Console.SetOut", "System.Console.SetError", "System.Console.OpenStandardInput", "System.Console.OpenStandardOutput", "System.Console.OpenStandardError",
        "System.Threading.Mutex.OpenExisting", "System.Threading.Semaphore.OpenExisting", "System.Threading.EventWaitHandle.OpenExisting",
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
        "System.Linq.Expressions.Expression.Compile", "System.Linq.Expressions.Expression.Call", "System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor",
        "System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject",
    };

    private static readonly HashSet<string> typesOfNative = new(StringComparer.Ordinal)
    {
        "System.Runtime.InteropServices.Marshal", "System.Runtime.InteropServices.MemoryMarshal", "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.NativeLibrary", "System.Runtime.InteropServices.NativeMemory", "System.Runtime.InteropServices.GCHandle",
        "System.Runtime.InteropServices.DllImportAttribute", "System.Runtime.InteropServices.LibraryImportAttribute", "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
        "System.Runtime.CompilerServices.Unsafe", "System.Runtime.CompilerServices.UnsafeAccessorAttribute",
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
        return membersOfProcess.Contains(member) || TellsOfEnvironment(symbol, type) || SharesByName(symbol) ? Capability.Process
            : membersOfReflection.Contains(member) ? Capability.Reflection
            : OpensFile(symbol) ? Capability.Files
            : null;
    }

    private static Capability? OfType(INamedTypeSymbol type)
    {
        var name = NameOf(type);
        var container = type.ContainingNamespace?.ToDisplayString() ?? "";
        return typesOfNative.Contains(name) ? Capability.Native
            : typesOfProcess.Contains(name) ? Capability.Process
            : typesOfFiles.Contains(name) || IsIn(container, namespacesOfFiles) ? Capability.Files
            : typesOfReflection.Contains(name) || (IsIn(container, namespacesOfReflection) && !IsAttribute(type)) ? Capability.Reflection
            : IsIn(container, namespacesOfNetwork) ? Capability.Network
            : null;
    }

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));

    private static bool TellsOfEnvironment(ISymbol symbol, INamedTypeSymbol type) => symbol is not INamedTypeSymbol && NameOf(type) == "System.Environment" && !harmlessOfEnvironment.Contains(symbol.Name);

    /// <summary>A lock or signal with a name is shared with other processes.</summary>
    private static bool SharesByName(ISymbol symbol) => symbol is IMethodSymbol
    {
        MethodKind: MethodKind.Constructor,
        ContainingType: { Name: "Mutex" or "Semaphore" or "EventWaitHandle", ContainingNamespace.Name: "Threading" },
    } constructor && constructor.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String);

    /// <summary>Readers and writers of streams are harmless, those of paths and addresses are not; of a path's own class only what makes a file.</summary>
    private static bool OpensFile(ISymbol symbol) => symbol.ContainingType is { Name: "Path", ContainingNamespace.Name: "IO" }
        ? symbol.Name == "GetTempFileName"
        : symbol is IMethodSymbol method
            && IsIn(symbol.ContainingNamespace?.ToDisplayString() ?? "", namespacesOfOpeners)
            && method.Parameters.FirstOrDefault(parameter => parameter.Type.SpecialType == SpecialType.System_String) is { } text
            && namesOfPaths.Contains(text.Name);

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
