using System.Runtime.CompilerServices;

namespace PlanExec.Analyzers;

/// <summary>
/// What is made when it is first asked for, by one thread while others wait. Where making it is cancelled, the next to ask makes it: an editor asks for the
/// diagnostics of one compilation several times, and cancels some of these requests.
/// </summary>
internal sealed class MadeOnce<T>(Func<CancellationToken, T> make)
{
    private readonly object making = new();
    private StrongBox<T>? made;

    public T Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref made) is { } known)
        {
            return known.Value;
        }

        lock (making)
        {
            return (made ??= new(make(cancellationToken))).Value;
        }
    }
}
