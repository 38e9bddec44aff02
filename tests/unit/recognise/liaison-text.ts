/** A liaison as a naive extractor leaves it, in our own words: the header table is gone except for the abstract. */
export const strippedLiaison = ` \tAbstract:
\tThis liaison statement gives an update from SG17 on the workshop on AI, ML and security it held in September 2018, shares material on security for AI and ML, and invites further work with SG17.


SG17 thanks SG16 for working with SG17 and for the liaison statements telling us of a new Question on AI/ML for multimedia (ref: SG16-LS111) and of FG-AI4H (ref: SG16-LS112).
During its September 2018 meeting, SG 17 looked at these liaison statements and agreed to inform SG16 of the following:
1)\tITU Workshop on AI, ML and security
SG17 plans to hold a workshop on AI, ML and security on Monday 21 January 2019 in Geneva. Attachment 1 has first details of it.
2)\tFurther material
SG17 discussed the C456 Contribution on studies of transformation, which speaks of AI for security and of security for AI. It is shared in Attachment 2 with SG16, FG-AI4H and other ITU-T SGs.
3)\tExpertise
SG17 has long worked on “Security of Applications” under Q7/17.
SG17 would appreciate if SG16 and the FG-AI4H could keep working with SG17. The next ITU-T SG17 meeting will be held on 22-30 January 2019. We would appreciate your feedback, if any, by 31 December 2018.
Attachments:
1.\tSG17-TD1447R2 (ITU Workshop on AI, ML and security)
https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx
2.\tSG17-C456 (Contribution on studies of transformation (Symantec)): zip with cover page plus presentation
https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A2.zip
`
