package io.github.cameloutlook.emulator.meeting;

/** The answers to an invitation. */
enum Answer {

    ACCEPT("accepted", "meetingAccepted", "busy", "Accepted: ", "ForAccept"),
    TENTATIVE("tentativelyAccepted", "meetingTenativelyAccepted", "tentative", "Tentative: ", "ForTentative"),
    DECLINE("declined", "meetingDeclined", "free", "Declined: ", "ForDecline");

    private final String responseType;
    private final String messageType;
    private final String showAs;
    private final String prefix;
    private final String errorSuffix;

    Answer(String responseType, String messageType, String showAs, String prefix, String errorSuffix) {
        this.responseType = responseType;
        this.messageType = messageType;
        this.showAs = showAs;
        this.prefix = prefix;
        this.errorSuffix = errorSuffix;
    }

    /** Member of responseType. */
    String responseType() {
        return responseType;
    }

    /** Member of meetingMessageType, spelled as the service does. */
    String messageType() {
        return messageType;
    }

    /** How the time is shown then. */
    String showAs() {
        return showAs;
    }

    /** What the subject of the message begins with. */
    String prefix() {
        return prefix;
    }

    /** End of the error codes about this answer. */
    String errorSuffix() {
        return errorSuffix;
    }
}
