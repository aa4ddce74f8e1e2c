package org.modeldocket.query.search.index;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index. */
public final class Fields {
    /** The texts, in the order in which the first that fits gives the excerpt; a search may name them. */
    public static final String TITLE = "title";

    public static final String STATEMENT = "statement";
    public static final String QUOTE = "quote";
    public static final String NOTE = "note";
    public static final String SOURCE = "source";
    public static final String AGENCY = "agency";
    public static final String COMPANY = "company";
    public static final String MODEL = "model";
    /** What kind of fact it is, and every term of the vocabulary in it. */
    public static final String TYPE = "type";

    public static final List<String> TEXTS =
            List.of(TITLE, STATEMENT, QUOTE, NOTE, SOURCE, AGENCY, COMPANY, MODEL, TYPE);

    /** Names an entry: what is found once, however often it changed. */
    public static final String KEY = "key";

    public static final String KIND = "kind";
    /** The whole names of what an entry is, without what is between their words. */
    public static final String WHOLE = "whole";
    /** The keys of the companies, agencies and directives that a statement names while it stands. */
    public static final String NAMES = "names";

    public static final String STATE = "state";
    /** The one state that is named: of a statement that was taken back. */
    public static final String RETRACTED = "RETRACTED";

    /** An entry counts from that position on, until before {@link #KNOWN_TO}. */
    public static final String KNOWN_FROM = "knownFrom";

    public static final String KNOWN_TO = "knownTo";
    /** From which day on it may have happened, counted from 1970-01-01. */
    public static final String POSSIBLE_FROM = "possibleFrom";

    public static final String DEFINITE_FROM = "definiteFrom";
    /** How many words its name has. */
    public static final String LENGTH = "length";

    public static final String POSITION = "position";
    /** What is stored to be shown. */
    public static final String ID = "id";

    public static final String RELEASE = "release";
    public static final String FACT_TYPE = "factType";
    public static final String OCCURRED = "occurred";
    public static final String AS_STATED = "asStated";
    public static final String HEADING = "heading";
    public static final String COMPANY_ID = "companyId";
    public static final String COMPANY_NAME = "companyName";
    public static final String MODEL_NAME = "modelName";

    /** Words with their positions, and nothing that depends on the other entries. */
    static final FieldType WORDS = words(false);

    static final FieldType STORED_WORDS = words(true);

    private Fields() {}

    private static FieldType words(boolean stored) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setStored(stored);
        type.freeze();
        return type;
    }
}
