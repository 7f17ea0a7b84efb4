using System.IO.Pipelines;

namespace Attest.Rendering;

/// <summary>A growing array behind the interface that templates write to. Flushing does nothing: there is no reader.</summary>
internal sealed class PageBuffer : PipeWriter
{
    private byte[] bytes = new byte[64 * 1024];
    private int length;

    public Memory<byte> Written => bytes.AsMemory(0, length);

    public void Clear() => length = 0;

    public override void Advance(int bytes) => length += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = length + Math.Max(sizeHint, 1);
        if (needed > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
        }

        return bytes.AsMemory(length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
