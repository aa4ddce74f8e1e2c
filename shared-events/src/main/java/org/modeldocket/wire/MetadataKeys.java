package org.modeldocket.wire;

/** The names under which a fact's circumstances travel beside it as message metadata. All values are strings but where noted. */
public final class MetadataKeys {
    /** The authenticated subject that recorded the fact. */
    public static final String ACTOR_SUBJECT = "actorSubject";

    /** How to show the actor. */
    public static final String ACTOR_NAME = "actorName";

    /** The command that led to the fact. */
    public static final String COMMAND_ID = "commandId";

    /** What ties together everything that one request set off. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that directly led to the fact. */
    public static final String CAUSATION_ID = "causationId";

    /** The fact's place in the whole record, a {@link Long} from 1. Set by the record alone. */
    public static final String POSITION = "position";

    private MetadataKeys() {}
}
