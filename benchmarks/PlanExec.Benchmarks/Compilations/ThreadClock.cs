using System.Runtime.InteropServices;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>The processor time of the thread that asks: what other threads and other processes do does not count.</summary>
internal static class ThreadClock
{
    private static readonly int id = OperatingSystem.IsMacOS() ? 16 : 3;

    /// <summary>The processor time of this thread.</summary>
    /// <exception cref="PlatformNotSupportedException">The system has no such clock.</exception>
    public static TimeSpan Now
    {
        get
        {
            if (OperatingSystem.IsWindows() || GetTime(id, out var time) != 0)
            {
                throw new PlatformNotSupportedException("Times of callbacks are measured on Linux and macOS only.");
            }

            return TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick));
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true)]
    private static extern int GetTime(int clock, out TimeOfClock time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeOfClock
    {
        public nint Seconds;

        public nint Nanoseconds;
    }
}
