"""Training of the shipped taggers, from ANERcorp's training part and plain news (`marsad train-ner`)."""
