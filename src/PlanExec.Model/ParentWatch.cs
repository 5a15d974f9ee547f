using System.ComponentModel;
using System.Diagnostics;

namespace PlanExec.Model;

/// <summary>
/// Tells when the program that started this one is gone. The end of the input says so too, unless another of that program's children has inherited it.
/// </summary>
internal sealed class ParentWatch : IDisposable
{
    private readonly Process? parent;

    public ParentWatch(int? id, Action gone)
    {
        if (id is null)
        {
            return;
        }

        try
        {
            parent = Process.GetProcessById(id.Value);
            parent.EnableRaisingEvents = true;
            parent.Exited += (_, _) => gone();
        }
        catch (ArgumentException)
        {
            gone();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It may not be watched; the end of the input has to do.
        }
    }

    public void Dispose() => parent?.Dispose();
}
