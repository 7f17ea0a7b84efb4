namespace Attest.Log;

/// <summary>The log is damaged, or was changed after it was written. The message says where.</summary>
public sealed class LogException(string message) : IOException(message);
