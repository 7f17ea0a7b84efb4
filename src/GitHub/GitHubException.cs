namespace Attest.GitHub;

/// <summary>GitHub did not answer, or not in the form that it describes. The message is shown, and never holds the token.</summary>
public sealed class GitHubException(string message) : IOException(message);
